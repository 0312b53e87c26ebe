import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { mayActAs } from "@/lib/account/role";
import { csvFile } from "@/lib/csv";
import { resultsOf } from "@/lib/results/queries";
import { resultRows } from "@/lib/results/rows";
import { askedOf } from "@/lib/results/schema";
import { isoDay } from "@/lib/results/span";

/** The results of a campaign of the brand as CSV, of the days and the perk that the address asks for; money for owners only. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/brand/[brand]/campaigns/[campaign]/results.csv">,
): Promise<Response> {
  const { brand, campaign } = await params;
  const { brandId, role } = await requireTeammate(brand, "EDITOR", `/brand/${brand}`);
  const asked = askedOf(Object.fromEntries(request.nextUrl.searchParams));
  const results = await resultsOf(brandId, campaign, asked, {
    money: mayActAs(role, "OWNER"),
    now: new Date(),
  });
  if (!results) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const { from, to } = results.span;
  return new Response(csvFile(resultRows(results)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="laurel-results-${isoDay(from)}-to-${isoDay(to)}.csv"`,
      "cache-control": "no-store",
    },
  });
}
