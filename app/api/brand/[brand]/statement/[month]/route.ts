import { requireTeammate } from "@/lib/account/gate";
import { monthNamed } from "@/lib/billing/month";
import { statementOfMonth } from "@/lib/billing/statement-queries";
import { csvFile } from "@/lib/csv";

const head = [
  "Time (UTC)",
  "Campaign",
  "What",
  "Perk",
  "Amount",
  "Change of what is held",
  "Currency",
  "Entry",
];
const decimal = (cents: number) => (cents / 100).toFixed(2);

/** A month's entries as a file of CSV, for the brand's owners. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/brand/[brand]/statement/[month]">,
): Promise<Response> {
  const { brand, month: name } = await params;
  const { brandId } = await requireTeammate(brand, "OWNER", `/brand/${encodeURIComponent(brand)}/money`);
  const month = monthNamed(name);
  if (!month) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const rows = await statementOfMonth(brandId, month);
  const body = csvFile([
    head,
    ...rows.map(({ id, at, campaignName, what, perkTitle, cents, changeCents, currency }) => [
      ...[at.toISOString(), campaignName, what, perkTitle ?? "", Number(decimal(cents))],
      ...[Number(decimal(changeCents)), currency, id],
    ]),
  ]);
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="laurel-${brand}-${month.name}.csv"`,
      "cache-control": "no-store",
    },
  });
}
