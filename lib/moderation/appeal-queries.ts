import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import type { AppealSubject } from "@/prisma/generated/enums";

/** An appeal as its member sees it. */
export interface AppealView {
  readonly id: string;
  readonly subject: AppealSubject;
  readonly reason: string;
  readonly at: Date;
  /** Null while it waits. */
  readonly decision: { readonly granted: boolean; readonly answer: string; readonly at: Date } | null;
}

export const appealColumns = {
  ...{ id: true, subject: true, reason: true, at: true },
  decision: { select: { granted: true, answer: true, at: true } },
} as const;

/** At most so many of a member's own appeals are listed. */
export const ownAppealsListed = 50;

/** The member's appeals about the score as a whole, the latest first. */
export async function ownScoreAppeals(member: MemberId): Promise<AppealView[]> {
  return db.appeal.findMany({
    where: { userId: member, subject: "SCORE" },
    orderBy: { at: "desc" },
    take: ownAppealsListed,
    select: appealColumns,
  });
}
