import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { spend } from "@/lib/limits";
import { type AppealRefusal, appealLimit, mostWaiting } from "@/lib/moderation/appeal";
import { ok, type Result, refuse } from "@/lib/result";

/**
 * A member's appeal against the score as a whole. The same words again while the first wait are the same appeal. Refused
 * before the first score, while three wait, and after 20 appeals in a day.
 */
export async function appealScore(
  member: MemberId,
  { reason }: { readonly reason: string },
): Promise<Result<{ appeal: string }, AppealRefusal>> {
  const spent = await spend(appealLimit, member);
  if (!spent.ok) return refuse({ fact: "too_many_appeals", ...spent.refusal });
  return db.$transaction(async (tx) => {
    // One at a time for each member, so that what is counted stays so.
    await tx.$queryRaw`select 1 from "user" where id = ${member}::uuid for no key update`;
    const waiting = await tx.appeal.findMany({
      where: { userId: member, subject: "SCORE", decision: null },
      select: { id: true, reason: true },
    });
    const same = waiting.find((one) => one.reason === reason);
    if (same) return ok({ appeal: same.id });
    if (waiting.length >= mostWaiting) return refuse({ fact: "many_waiting" });
    const scored = await tx.scoreSnapshot.findFirst({ where: { userId: member }, select: { id: true } });
    if (!scored) return refuse({ fact: "no_score" });
    const data = { userId: member, subject: "SCORE" as const, reason };
    const { id } = await tx.appeal.create({ data, select: { id: true } });
    return ok({ appeal: id });
  });
}
