import type { PerkStatus } from "@/prisma/generated/enums";

/** What can be done to a perk on its way to the marketplace. */
export type PerkMove = "edit" | "submit" | "withdraw" | "delete" | "review";

const allowed: Record<PerkStatus, readonly PerkMove[]> = {
  DRAFT: ["edit", "submit", "delete"],
  CHANGES_ASKED: ["edit", "submit"],
  SUBMITTED: ["withdraw", "review"],
  REJECTED: [],
  APPROVED: [],
};

export function mayMove(status: PerkStatus, move: PerkMove): boolean {
  return allowed[status].includes(move);
}

/** The states from which a move is possible, for the `where` of the command that makes it. */
export function statusesFor(move: PerkMove): PerkStatus[] {
  return (Object.keys(allowed) as PerkStatus[]).filter((status) => mayMove(status, move));
}

/** What a brand reads about a perk's state. */
export const statusNames: Record<PerkStatus, string> = {
  DRAFT: "Draft",
  SUBMITTED: "In review",
  CHANGES_ASKED: "Changes asked for",
  REJECTED: "Rejected",
  APPROVED: "Approved",
};
