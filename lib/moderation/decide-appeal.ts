import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import type { DecideRefusal } from "@/lib/moderation/appeal";
import { appealMail } from "@/lib/moderation/appeal-mail";
import type { DecideAppealInput } from "@/lib/moderation/schema";
import { ok, type Result, refuse } from "@/lib/result";
import { recordScore } from "@/lib/score/record-score";
import type { AppealSubject } from "@/prisma/generated/enums";

interface Decided {
  readonly userId: string;
  readonly email: string;
  readonly subject: AppealSubject;
}

/** The decision's row, with who is to be told. */
function decide(
  admin: AdminId,
  { appeal, decision, answer }: DecideAppealInput,
): Promise<Result<Decided, DecideRefusal>> {
  return db.$transaction(async (tx) => {
    // Of two moderators at the same time the second waits here, and sees what the first decided.
    await tx.$queryRaw`select 1 from appeal where id = ${appeal}::uuid for update`;
    const found = await tx.appeal.findUnique({
      where: { id: appeal },
      select: {
        ...{ userId: true, subject: true },
        user: { select: { email: true } },
        decision: { select: { granted: true } },
      },
    });
    if (!found) return refuse({ fact: "unknown_appeal" });
    const { userId, subject, user } = found;
    if (userId === admin) return refuse({ fact: "own_appeal" });
    if (found.decision) return refuse({ fact: "already_decided", granted: found.decision.granted });
    const granted = decision === "GRANTED";
    await tx.appealDecision.create({ data: { appealId: appeal, granted, answer, byId: admin } });
    const act = granted ? "appeal.granted" : "appeal.declined";
    await recordAct(tx, { actorId: admin, act, subjectId: appeal, detail: { subject, answer } });
    return ok({ userId, subject, email: user.email });
  });
}

/** Whether it was done. What was decided stands whatever becomes of the rest, so a fault in it is for the log. */
async function tried(what: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    log.error({ err: error }, what);
    return false;
  }
}

/**
 * Decides an appeal, once, and never one's own. Where it is granted the mark no longer counts and the member is scored anew
 * at `now` (failing that, with the next reading). The member is told by mail; `mailed` is false where it could not be sent.
 */
export async function decideAppeal(
  admin: AdminId,
  input: DecideAppealInput,
  now = new Date(),
): Promise<Result<{ granted: boolean; mailed: boolean }, DecideRefusal>> {
  const decided = await decide(admin, input);
  if (!decided.ok) return decided;
  const { userId, email, subject } = decided.value;
  const granted = input.decision === "GRANTED";
  if (granted) await tried("a granted appeal was not scored", () => recordScore(userId, now));
  const mail = appealMail(subject, { granted, answer: input.answer });
  const mailed = await tried("a decided appeal was not mailed", () => sendMail({ to: email, ...mail }));
  return ok({ granted, mailed });
}
