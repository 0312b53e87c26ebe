import { requireTeammate } from "@/lib/account/gate";
import { creditFunding } from "@/lib/billing/credit-funding";
import { isFundingOf } from "@/lib/billing/queries";
import { uuidOrNull } from "@/lib/uuid";

/** Where an owner comes back to from Stripe's page: credits what was paid, unless Stripe said so first, and leads on to the money. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/brand/[brand]/paid/[funding]">,
): Promise<Response> {
  const { brand, funding } = await params;
  const money = `/brand/${encodeURIComponent(brand)}/money`;
  const { brandId } = await requireTeammate(brand, "OWNER", money);
  const id = uuidOrNull(funding);
  const headers = { "cache-control": "no-store" };
  if (!id || !(await isFundingOf(brandId, id))) return new Response(null, { status: 404, headers });
  // Where Stripe does not answer now, the job of each minute asks again.
  const fate = await creditFunding(id).catch(() => "open");
  return new Response(null, { status: 303, headers: { ...headers, location: `${money}?paid=${fate}` } });
}
