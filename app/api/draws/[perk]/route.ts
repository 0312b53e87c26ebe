import { drawFile } from "@/lib/lottery/draw-file";
import { publishedDraw } from "@/lib/lottery/queries";

/** A published draw as a file of the shape in lib/lottery/draw-file.ts, for whoever wants to recompute it. */
export async function GET(_: Request, { params }: RouteContext<"/api/draws/[perk]">): Promise<Response> {
  const draw = await publishedDraw((await params).perk);
  if (!draw) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(drawFile(draw), null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="laurel-draw-${draw.perk}.json"`,
      "cache-control": "no-store",
    },
  });
}
