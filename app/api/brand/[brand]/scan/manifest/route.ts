import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { scanListOf } from "@/lib/claim/scan-queries";
import { uuidOrNull } from "@/lib/uuid";

const headers = { "cache-control": "no-store" };

/** What a scanner of the brand's staff needs at the venue without network: `ScanList` of lib/claim/scan-list.ts as JSON. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ brand: string }> },
): Promise<Response> {
  const { brand } = await params;
  const staff = await requireTeammate(brand, "STAFF", `/brand/${brand}/scan`);
  const venueId = uuidOrNull(request.nextUrl.searchParams.get("venue") ?? "");
  const list = venueId && (await scanListOf(staff, venueId));
  return list ? Response.json(list, { headers }) : new Response(null, { status: 404, headers });
}
