import { requireTeammate } from "@/lib/account/gate";
import { connectStripe } from "@/lib/billing/connect-stripe";

/** Where Stripe sends an owner whose way to its page was too old or used: on by a new one, or back to the money. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/brand/[brand]/connect-again">,
): Promise<Response> {
  const { brand } = await params;
  const money = `/brand/${encodeURIComponent(brand)}/money`;
  const begun = await connectStripe(await requireTeammate(brand, "OWNER", money));
  const location = begun.ok ? begun.value.url : `${money}?connected=1`;
  return new Response(null, { status: 303, headers: { "cache-control": "no-store", location } });
}
