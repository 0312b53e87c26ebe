import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { claimTogether, type Wish } from "@/lib/claim/claim-together";
import type { ClaimRefusal } from "@/lib/claim/refusal";
import type { ClaimInput } from "@/lib/claim/schema";
import type { Result } from "@/lib/result";
import { together } from "@/lib/together";

/** At most so many claims of one perk are one transaction. */
const batchSize = 64;

const inBatches = together<Wish, Result<{ claimId: string }, ClaimRefusal>>(batchSize, claimTogether);

/**
 * Claims one unit of a perk for a member, who agreed to the disclosure. Eligibility is judged and frozen within the
 * transaction that takes the unit, by the database's clock. Whoever has a live claim already is answered with its id.
 * Claims of one perk that come at the same moment share a transaction: a perk that everybody wants costs the database little
 * more than one that one person wants.
 */
export function claimPerk(
  member: MemberId,
  input: ClaimInput,
): Promise<Result<{ claimId: string }, ClaimRefusal>> {
  return inBatches(input.perk, { member, input });
}
