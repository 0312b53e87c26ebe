import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { importTroubles } from "@/lib/code/queries";
import { lineSentence } from "@/lib/code/sentences";

/** Every wrong line of an import of the brand, as CSV of line numbers and what is wrong. */
export async function GET(
  _: NextRequest,
  { params }: { params: Promise<{ brand: string; import: string }> },
): Promise<Response> {
  const asked = await params;
  const { brandId } = await requireTeammate(asked.brand, "EDITOR", `/brand/${asked.brand}`);
  const troubles = await importTroubles(brandId, asked.import);
  if (!troubles) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const rows = troubles.map((trouble) => `${trouble.line},"${lineSentence(trouble)}"\r\n`);
  return new Response(`line,what\r\n${rows.join("")}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="laurel-wrong-lines.csv"',
      "cache-control": "no-store",
    },
  });
}
