import type { TeammateRole } from "@/prisma/generated/enums";

export type Role = TeammateRole;

const rank: Record<Role, number> = { STAFF: 0, EDITOR: 1, OWNER: 2 };

/** Owners may do what editors may, editors what staff may. */
export function mayActAs(role: Role, least: Role): boolean {
  return rank[role] >= rank[least];
}
