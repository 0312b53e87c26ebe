import type { NextRequest } from "next/server";
import { requireMember } from "@/lib/account/gate";
import { readProgress } from "@/lib/link/queries";
import { linkedAccountShape } from "@/lib/link/schema";
import { streamOfChanges } from "@/lib/stream";

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

/** The latest read of the member's own account, as a stream of `ReadView` that ends with the read. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ account: string }> },
): Promise<Response> {
  const member = await requireMember("/links");
  const { data } = linkedAccountShape.safeParse(await params);
  const read = async () => (data ? readProgress(member, data.account, new Date()) : null);
  if (!(await read())) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const stream = streamOfChanges(read, (view) => view.finished, request.signal);
  return new Response(stream, { headers });
}
