import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { type AudienceEstimate, estimateOf } from "@/lib/audience/estimate";
import { latestAudience } from "@/lib/audience/queries";
import type { EstimateInput } from "@/lib/audience/schema";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { gatesFrom } from "@/lib/perk/gates";
import { type GateTypedRefusal, typedGates } from "@/lib/perk/typed-gates";
import { ok, type Result, refuse } from "@/lib/result";

export type EstimateRefusal = GateTypedRefusal | { readonly fact: "unknown_perk" | "too_many_estimates" };

// A slider that is moved asks four times a second at most, and nobody moves one for minutes.
const perTeammate: Limit = { name: "estimate-audience", points: 300, seconds: 300 };

/** Whom a perk of the brand could go to if its gates were those that are typed. */
export async function estimateAudience(
  { brandId, userId }: Teammate,
  input: EstimateInput,
): Promise<Result<AudienceEstimate, EstimateRefusal>> {
  if (!(await spend(perTeammate, userId)).ok) return refuse({ fact: "too_many_estimates" });
  const perk = await db.perk.findFirst({
    where: { id: input.perk, campaign: { brandId } },
    select: { venue: { select: { city: true, country: true } } },
  });
  if (!perk) return refuse({ fact: "unknown_perk" });
  const gates = typedGates(input, perk.venue);
  return gates.ok ? ok(estimateOf(await latestAudience(), gatesFrom(gates.value))) : gates;
}
