import { z } from "zod";
import { visitingMember } from "@/lib/account/gate";
import { claimPerk } from "@/lib/claim/claim-perk";
import type { ClaimRefusal } from "@/lib/claim/refusal";
import { claimShape } from "@/lib/claim/schema";
import { claimSentence } from "@/lib/claim/sentences";

const sent = claimShape.extend({
  disclosure: z.literal(true).transform(() => "on" as const),
});

const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });

function refused(refusal: ClaimRefusal): Response {
  const body = { fact: refusal.fact, sentence: claimSentence(refusal) };
  if (refusal.fact === "asked") return answer(400, { ...body, troubles: refusal.troubles });
  if (refusal.fact === "unknown_perk") return answer(404, body);
  if (refusal.fact === "busy") return answer(503, body, { "retry-after": "1" });
  return answer(409, body);
}

/**
 * Claims a perk for the signed-in member: `{"perk": id, "disclosure": true}` and what its kind asks for (lib/claim/asked.ts) →
 * 201 `{"claim": id}`, the same id however often it is sent. 400 for another body, 401 for visitors, 404, 409 and 503 (with `Retry-After`) with `{"fact", "sentence"}`. JSON only: a
 * form on another site cannot send it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!request.headers.get("content-type")?.startsWith("application/json"))
    return answer(415, { sentence: "Send JSON." });
  const member = await visitingMember();
  if (!member) return answer(401, { sentence: "Sign in first." });
  const { data } = sent.safeParse(await request.json().catch(() => null));
  if (!data) return answer(400, { sentence: 'Send {"perk": "the perk\'s id", "disclosure": true}.' });
  const result = await claimPerk(member, data);
  return result.ok ? answer(201, { claim: result.value.claimId }) : refused(result.refusal);
}
