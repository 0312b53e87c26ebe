import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { type Asked, askedFrom } from "@/lib/claim/asked";
import { type ClaimablePerkRow, claimablePerk } from "@/lib/claim/claimable-perk";
import { expireInTheWay } from "@/lib/claim/expire-claims";
import { scoreRefusal } from "@/lib/claim/gates";
import { type ClaimRefusal, refusalFor } from "@/lib/claim/refusal";
import type { ClaimInput } from "@/lib/claim/schema";
import { type Standing, standingsOf } from "@/lib/claim/standing";
import { type FreeUnit, lockFreeUnits, withUnits } from "@/lib/claim/take-units";
import { inTransaction } from "@/lib/claim/transaction";
import { type Candidate, writeClaims } from "@/lib/claim/write-claims";
import { ok, type Result, refuse } from "@/lib/result";
import { isDue, offerUnits } from "@/lib/waitlist/offer-units";
import type { Prisma } from "@/prisma/generated/client";

/** A member who wants to claim, and what they sent. */
export interface Wish {
  readonly member: MemberId;
  readonly input: ClaimInput;
}

type Answer = Result<{ claimId: string }, ClaimRefusal>;
/** Answers by member. Whoever is missing was allowed to claim, but no unit was free of other transactions. */
type Answers = Map<MemberId, Answer>;

interface Judged {
  readonly wish: Wish;
  readonly standing: Standing;
  /** Whether they may have units from behind the gate. */
  readonly passing: boolean;
  readonly asked: Asked | null;
}

/** Whoever shares an identity with an earlier one is refused as by a claim that stands already. */
function oneForEachPerson(judged: readonly Judged[], answers: Answers): Judged[] {
  const known = new Set<string>();
  return judged.filter(({ wish: { member }, standing: { identities } }) => {
    const used = identities.some((identity) => known.has(identity));
    if (used) answers.set(member, refuse({ fact: "identity_used" }));
    else for (const identity of identities) known.add(identity);
    return !used;
  });
}

const candidatesOf = (some: readonly (readonly [Judged, FreeUnit])[]) =>
  some.map(
    ([{ wish, standing, asked }, unit]): Candidate => ({
      ...{ member: wish.member, passKey: wish.input.passKey, standing, asked, unit },
    }),
  );

/** Judges each as things stand, and answers all who may not claim or need not. */
async function judge(
  tx: Prisma.TransactionClient,
  perk: ClaimablePerkRow,
  wishes: readonly Wish[],
  answers: Answers,
): Promise<Judged[]> {
  const { now } = perk;
  const members = wishes.map(({ member }) => member);
  const standings = await standingsOf(tx, perk, members, now);
  return wishes.flatMap((wish): Judged[] => {
    const standing = standings.get(wish.member);
    if (!standing) throw new Error("a member was not judged");
    const { claimant } = standing;
    const refusal = refusalFor(perk, claimant, now);
    if (refusal) {
      const has = refusal.fact === "already_claimed";
      answers.set(wish.member, has ? ok({ claimId: refusal.claimId }) : refuse(refusal));
      return [];
    }
    const told = askedFrom(perk, wish.input);
    if ("asked" in told)
      return [{ wish, standing, passing: scoreRefusal(perk, claimant) === null, asked: told.asked }];
    answers.set(wish.member, refuse({ fact: "asked", troubles: told.troubles }));
    return [];
  });
}

/** The perk once everybody in its line who may have a free unit was offered one. */
async function afterOffers(tx: Prisma.TransactionClient, perk: ClaimablePerkRow) {
  await offerUnits(tx, perk);
  return claimablePerk(tx, perk.id);
}

/** One transaction's work: judges everybody, locks units for those who may, and writes their claims. */
async function judgeAndWrite(
  tx: Prisma.TransactionClient,
  perkId: string,
  wishes: readonly Wish[],
  wait: boolean,
): Promise<Answers> {
  const found = await claimablePerk(tx, perkId);
  // Whoever waits in line comes before whoever comes now.
  const perk = found && isDue(found) ? await afterOffers(tx, found) : found;
  if (!perk) return new Map(wishes.map(({ member }) => [member, refuse({ fact: "unknown_perk" })]));
  const answers: Answers = new Map();
  const candidates = oneForEachPerson(await judge(tx, perk, wishes, answers), answers);
  const inTheWay = candidates.filter(({ standing }) => standing.inTheWay);
  await expireInTheWay(
    tx,
    perkId,
    inTheWay.map(({ wish, standing }) => ({ member: wish.member, identities: standing.identities })),
  );
  const passing = candidates.filter((candidate) => candidate.passing).length;
  const units = await lockFreeUnits(tx, perkId, { passing, all: candidates.length }, wait);
  const written = await writeClaims(tx, perk, candidatesOf(withUnits(candidates, units)));
  for (const [member, answer] of written) answers.set(member, answer);
  const without = candidates.flatMap(({ wish }) => (answers.has(wish.member) ? [] : [wish]));
  if (!wait || without.length === 0) return answers;
  // What they waited for has ended: they are told how things stand now, which may be that they have it.
  const after = await claimablePerk(tx, perkId);
  const allowed = await judge(tx, after ?? perk, without, answers);
  // Free again since we looked for it: not sold out, and not theirs either.
  for (const { wish } of allowed) answers.set(wish.member, refuse({ fact: "busy" }));
  return answers;
}

/**
 * Claims a perk for several members in one transaction, in the order they came; each is answered at their place, and a member
 * who is there twice twice the same. Those for whom no unit was to be had while others were taking some are judged again in a
 * second transaction that waits for these to end: nobody hears "sold out" of a claim that is undone afterwards. That one holds
 * nothing but units while it waits, taken in their index's order, so that two who wait cannot wait for each other.
 */
export async function claimTogether(perkId: string, wishes: readonly Wish[]): Promise<readonly Answer[]> {
  const answers: Answers = new Map();
  const firsts = new Map<MemberId, Wish>();
  for (const wish of wishes) if (!firsts.has(wish.member)) firsts.set(wish.member, wish);
  let open = [...firsts.values()];
  for (const wait of [false, true]) {
    if (open.length === 0) break;
    const asked = open;
    const result = await inTransaction(async (tx) => ok(await judgeAndWrite(tx, perkId, asked, wait)));
    for (const { member } of asked) {
      const answer = result.ok ? result.value.get(member) : refuse({ fact: "busy" as const });
      if (answer) answers.set(member, answer);
    }
    open = open.filter(({ member }) => !answers.has(member));
  }
  return wishes.map(({ member }) => answers.get(member) ?? refuse({ fact: "busy" }));
}
