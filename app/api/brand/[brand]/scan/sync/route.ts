import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { syncShape } from "@/lib/claim/schema";
import { settleScans } from "@/lib/claim/settle-scans";

const headers = { "cache-control": "no-store" };

/**
 * Takes in what a scanner of the brand's staff did without network, and answers for each what it counts for. JSON only:
 * other sites cannot send it without asking the browser first. 400 for what is no such thing, 403 for a lease of another
 * brand or of nobody.
 */
export async function POST(
  request: NextRequest,
  { params }: { params: Promise<{ brand: string }> },
): Promise<Response> {
  const { brand } = await params;
  const staff = await requireTeammate(brand, "STAFF", `/brand/${brand}/scan`);
  const isJson = request.headers.get("content-type")?.startsWith("application/json");
  const { data } = syncShape.safeParse(isJson ? await request.json().catch(() => null) : null);
  if (!data) return new Response(null, { status: 400, headers });
  const settled = await settleScans(staff, data);
  return settled.ok
    ? Response.json({ settled: settled.value }, { headers })
    : new Response(null, { status: 403, headers });
}
