import type { NextRequest } from "next/server";
import { requireTeammate } from "@/lib/account/gate";
import { importById } from "@/lib/code/queries";
import { streamOfChanges } from "@/lib/stream";

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

/** An import of the brand, as a stream of `ImportView` that ends with the import. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ brand: string; import: string }> },
): Promise<Response> {
  const asked = await params;
  const { brandId } = await requireTeammate(asked.brand, "EDITOR", `/brand/${asked.brand}`);
  const look = () => importById(brandId, asked.import);
  if (!(await look())) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(
    streamOfChanges(look, ({ finished }) => finished, request.signal),
    { headers },
  );
}
