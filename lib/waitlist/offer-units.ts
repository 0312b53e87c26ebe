import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import type { ClaimablePerkRow } from "@/lib/claim/claimable-perk";
import { expireInTheWay } from "@/lib/claim/expire-claims";
import { scoreRefusal, wholeRefusal } from "@/lib/claim/gates";
import { type Standing, standingsOf } from "@/lib/claim/standing";
import { lockFreeUnits, withUnits } from "@/lib/claim/take-units";
import { writeClaims } from "@/lib/claim/write-claims";
import { lockLine } from "@/lib/waitlist/lock-line";
import { offersEnd } from "@/lib/waitlist/offers-end";
import type { Prisma } from "@/prisma/generated/client";

const hourMs = 60 * 60 * 1000;
/** So many people of the line are looked at together. */
const batch = 64;

const waiters = z.array(z.object({ id: z.uuid(), member: z.uuid(), rank: z.int() }));

interface Candidate {
  readonly waiterId: string;
  readonly member: MemberId;
  readonly standing: Standing;
  readonly passing: boolean;
}

/** Whether a unit may be free for somebody who waits: asked before every claim, so nothing is read for it. */
export function isDue(perk: ClaimablePerkRow): boolean {
  return perk.waiting && perk.left.gated + perk.left.open > 0 && offersEnd(perk) > perk.now;
}

/**
 * The next people of the line. Where only units behind the gate are left, those who never had the score for it are not even looked
 * at: they may be thousands, and every claim asks.
 */
async function waitersAfter(
  tx: Prisma.TransactionClient,
  { id, gateScore }: ClaimablePerkRow,
  { rank, anyone }: { rank: number; anyone: boolean },
) {
  return waiters.parse(
    await tx.$queryRaw`
      select id, user_id as member, rank from waiter w
      where perk_id = ${id}::uuid and left_at is null and offered_at is null and rank > ${rank}
        and (${anyone || gateScore === null} or exists(select 1 from score_snapshot s
          where s.user_id = w.user_id and s.band_high >= ${gateScore ?? 0}::int))
      order by rank limit ${batch}`,
  );
}

/**
 * Those of the waiters who may have a unit as things stand. Whoever may not stays in line, since that can change; whoever has
 * one by now is out of it.
 */
async function eligible(
  tx: Prisma.TransactionClient,
  perk: ClaimablePerkRow,
  some: z.output<typeof waiters>,
): Promise<Candidate[]> {
  const members = some.map(({ member }) => member as MemberId);
  const standings = await standingsOf(tx, perk, members, perk.now);
  const known = new Set<string>();
  const claimed = some.filter(({ member }) => standings.get(member as MemberId)?.claimant.claimId);
  if (claimed.length > 0)
    await tx.waiter.updateMany({
      where: { id: { in: claimed.map(({ id }) => id) } },
      data: { leftAt: perk.now },
    });
  return some.flatMap(({ id, member: userId }) => {
    const member = userId as MemberId;
    const standing = standings.get(member);
    if (!standing) throw new Error("somebody in line was not judged");
    const { claimant, identities } = standing;
    if (claimant.claimId || claimant.identityUsed || wholeRefusal(perk, claimant, perk.now)) return [];
    // One unit for one person, also where they stand in line twice.
    if (identities.some((identity) => known.has(identity))) return [];
    for (const identity of identities) known.add(identity);
    return [{ waiterId: id, member, standing, passing: scoreRefusal(perk, claimant) === null }];
  });
}

/** Offers them what is free, and says which of the waiters got something. */
async function offerTo(
  tx: Prisma.TransactionClient,
  perk: ClaimablePerkRow,
  candidates: readonly Candidate[],
): Promise<Set<string>> {
  await expireInTheWay(
    tx,
    perk.id,
    candidates
      .filter(({ standing }) => standing.inTheWay)
      .map(({ member, standing }) => ({ member, identities: standing.identities })),
  );
  const passing = candidates.filter((candidate) => candidate.passing).length;
  const units = await lockFreeUnits(tx, perk.id, { passing, all: candidates.length }, false);
  const paired = withUnits(candidates, units);
  const written = await writeClaims(
    tx,
    perk,
    paired.map(([{ member, standing }, unit]) => ({ member, standing, unit, asked: null })),
    { state: "OFFERED", until: new Date(perk.now.getTime() + perk.offerHours * hourMs) },
  );
  const offered = new Set<string>();
  for (const [{ waiterId, member }] of paired) {
    const answer = written.get(member);
    if (!answer?.ok) continue;
    offered.add(waiterId);
    const data = { offeredAt: perk.now, claimId: answer.value.claimId, toldAt: null };
    await tx.waiter.update({ where: { id: waiterId }, data });
  }
  return offered;
}

/**
 * Offers a perk's free units to those who wait for them, in the order they stand: each unit to the first who may have it as
 * things stand now, held for as long as the perk's offers stand. Whoever may not is passed over and stays. Says how many were
 * offered. For within a transaction; one at a time works on a line, so that two units that come back at once go to two people.
 */
export async function offerUnits(tx: Prisma.TransactionClient, perk: ClaimablePerkRow): Promise<number> {
  await lockLine(tx, perk.id);
  let offered = 0;
  let anyone = perk.left.open > 0;
  for (let rank = 0; ; ) {
    const some = await waitersAfter(tx, perk, { rank, anyone });
    const candidates = await eligible(tx, perk, some);
    const given = await offerTo(tx, perk, candidates);
    offered += given.size;
    const without = candidates.filter(({ waiterId }) => !given.has(waiterId));
    // Nothing was left for somebody who could have had anything: then nothing is left for those behind them.
    if (some.length < batch || without.some(({ passing }) => passing)) return offered;
    anyone &&= without.length === 0;
    rank = some.at(-1)?.rank ?? rank;
  }
}
