import "server-only";
import type { Teammate } from "@/lib/account/gate";
import type { Role } from "@/lib/account/role";
import { recordAct } from "@/lib/audit/record-act";
import { teammateMail } from "@/lib/brand/teammate-mail";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import { ok, type Result, refuse } from "@/lib/result";

export type AddTeammateRefusal = "already_teammate" | "too_many_additions";

const perBrand: Limit = { name: "add-teammate", points: 30, seconds: 60 * 60 };

/** The teammate's row, for somebody known or new; null when there was one already. */
function addRow({ brandId, userId }: Teammate, email: string, role: Role) {
  return db.$transaction(async (tx) => {
    const user = await tx.user.upsert({
      where: { email },
      create: { email },
      update: {},
      select: { id: true },
    });
    const { count } = await tx.teammate.createMany({
      data: [{ brandId, userId: user.id, role }],
      skipDuplicates: true,
    });
    if (count === 0) return null;
    const detail = { userId: user.id, role };
    await recordAct(tx, { actorId: userId, act: "teammate.added", subjectId: brandId, detail });
    return tx.brand.findUniqueOrThrow({ where: { id: brandId }, select: { name: true, slug: true } });
  });
}

/**
 * Gives a person a role in the brand at once and tells them by mail; somebody without an account gets one that waits for
 * their first sign-in by link. `mailed` is false when the mail could not be sent: the role stands, but they must be told.
 */
export async function addTeammate(
  by: Teammate,
  { email, role }: { email: string; role: Role },
): Promise<Result<{ email: string; mailed: boolean }, AddTeammateRefusal>> {
  const spent = await spend(perBrand, by.brandId);
  if (!spent.ok) return refuse("too_many_additions");
  const brand = await addRow(by, email, role);
  if (!brand) return refuse("already_teammate");
  try {
    await sendMail({ to: email, ...teammateMail(brand, role) });
    return ok({ email, mailed: true });
  } catch (error) {
    log.error({ err: error }, "a new teammate could not be told by mail");
    return ok({ email, mailed: false });
  }
}
