import type { NextRequest } from "next/server";
import { requireMember } from "@/lib/account/gate";
import { readProgress } from "@/lib/link/queries";
import { linkedAccountShape } from "@/lib/link/schema";

/** The latest read of the member's own account, as `ReadView`. */
export async function GET(
  _: NextRequest,
  { params }: { params: Promise<{ account: string }> },
): Promise<Response> {
  const member = await requireMember("/links");
  const { data } = linkedAccountShape.safeParse(await params);
  const progress = data && (await readProgress(member, data.account, new Date()));
  const headers = { "cache-control": "no-store" };
  return progress ? Response.json(progress, { headers }) : new Response(null, { status: 404, headers });
}
