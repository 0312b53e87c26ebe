import { requireMember } from "@/lib/account/gate";
import { receiptFor } from "@/lib/claim/receipt-queries";
import { uuidOrNull } from "@/lib/uuid";

/** The signed receipt of one of the member's claims, as a file. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/claims/[claim]/receipt">,
): Promise<Response> {
  const { claim } = await params;
  const member = await requireMember(`/wallet/${encodeURIComponent(claim)}`);
  const id = uuidOrNull(claim);
  const receipt = id && (await receiptFor(member, id));
  if (!receipt) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(`${receipt}\n`, {
    headers: {
      "content-type": "application/jose",
      "content-disposition": `attachment; filename="laurel-receipt-${id}.jws"`,
      "cache-control": "no-store",
    },
  });
}
