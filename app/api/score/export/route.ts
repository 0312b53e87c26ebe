import { requireMember } from "@/lib/account/gate";
import { scoreExportFor } from "@/lib/score/export-queries";

/** The member's score with all that it is made of, as a file of the shape in lib/score/export-shape.ts. */
export async function GET(): Promise<Response> {
  const member = await requireMember("/score");
  const now = new Date();
  const made = await scoreExportFor(member, now);
  if (!made) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(`${JSON.stringify(made, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="laurel-score-${now.toISOString().slice(0, 10)}.json"`,
      "cache-control": "no-store",
    },
  });
}
