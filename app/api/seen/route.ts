import { after } from "next/server";
import { visitingMember } from "@/lib/account/gate";
import { clientAddress } from "@/lib/client-address";
import { log } from "@/lib/log";
import { recordSights } from "@/lib/results/record-sights";
import { longestSights, sightsShape } from "@/lib/results/schema";

/**
 * Hears from a page which perks came on the screen, `{"seen": [ids]}`, or which was opened, `{"opened": id}`, and counts it after the answer,
 * which is always the same 204. JSON from our own pages only.
 */
export async function POST(request: Request): Promise<Response> {
  const heard = new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  const { headers } = request;
  const own = (headers.get("sec-fetch-site") ?? "same-origin") === "same-origin";
  const isJson = headers.get("content-type")?.startsWith("application/json");
  const length = Number(headers.get("content-length") ?? Number.NaN);
  if (!own || !isJson || !(length <= longestSights)) return heard;
  const { data } = sightsShape.safeParse(await request.json().catch(() => null));
  if (!data) return heard;
  const [member, address] = [await visitingMember(), await clientAddress()];
  const viewer = { member, address, browser: (headers.get("user-agent") ?? "").slice(0, 300) };
  after(() =>
    recordSights(viewer, data, new Date()).catch((error: unknown) => {
      log.error({ err: error }, "sights were not counted");
    }),
  );
  return heard;
}
