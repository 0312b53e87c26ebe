import type { Prisma } from "@/prisma/generated/client";
import type { ReviewDecision } from "@/prisma/generated/enums";

/** One submission of a perk and what was decided about it. */
export interface HistoryEntry {
  readonly version: number;
  readonly submittedAt: Date;
  readonly review: { readonly decision: ReviewDecision; readonly reason: string; readonly at: Date } | null;
}

/** The columns of a perk's history, the latest submission first. */
export const historyColumns = {
  select: {
    version: true,
    at: true,
    review: { select: { decision: true, reason: true, at: true } },
  },
  orderBy: { version: "desc" },
} as const satisfies Prisma.Perk$submissionsArgs;

type HistoryRow = Prisma.SubmissionGetPayload<typeof historyColumns>;

export function historyEntry({ version, at, review }: HistoryRow): HistoryEntry {
  return { version, submittedAt: at, review };
}
