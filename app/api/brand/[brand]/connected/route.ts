import { requireTeammate } from "@/lib/account/gate";
import { lookAtBrandsAccount } from "@/lib/billing/connect-stripe";

/** Where an owner comes back to from Stripe's page about their account: asks Stripe how it stands, and leads on to the money. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/brand/[brand]/connected">,
): Promise<Response> {
  const { brand } = await params;
  const money = `/brand/${encodeURIComponent(brand)}/money`;
  const { brandId } = await requireTeammate(brand, "OWNER", money);
  // Where Stripe does not answer now, its event tells.
  await lookAtBrandsAccount(brandId).catch(() => null);
  const headers = { "cache-control": "no-store", location: `${money}?connected=1` };
  return new Response(null, { status: 303, headers });
}
