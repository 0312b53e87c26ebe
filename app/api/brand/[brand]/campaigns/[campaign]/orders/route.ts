import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { importOrders } from "@/lib/results/import-orders";
import { ordersSentences } from "@/lib/results/sentences";
import { uuidOrNull } from "@/lib/uuid";

const headers = { "cache-control": "no-store" };

/**
 * A file of what holders of redeemed claims bought, as the request's body, from an owner of the brand: answers what it would come to, and
 * with `?keep=1` counts it (201). 409 with sentences about what is wrong; then nothing is counted.
 */
export async function POST(
  request: NextRequest,
  { params }: RouteContext<"/api/brand/[brand]/campaigns/[campaign]/orders">,
): Promise<Response> {
  const { brand, campaign: typed } = await params;
  const owner = await requireTeammate(brand, "OWNER");
  const campaign = uuidOrNull(typed);
  const foreign = (request.headers.get("sec-fetch-site") ?? "same-origin") !== "same-origin";
  if (!campaign || !request.body || foreign) return new Response(null, { status: 404, headers });
  const keep = request.nextUrl.searchParams.get("keep") === "1";
  const brought = await importOrders(owner, { campaign, file: request.body, keep }, new Date());
  if (brought.ok) return Response.json(brought.value, { status: keep ? 201 : 200, headers });
  if (brought.refusal.fact === "unknown_campaign") return new Response(null, { status: 404, headers });
  return Response.json({ sentences: ordersSentences(brought.refusal) }, { status: 409, headers });
}
