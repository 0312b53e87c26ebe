import type { Role } from "@/lib/account/role";

export const roleNames: Record<Role, string> = { OWNER: "Owner", EDITOR: "Editor", STAFF: "Staff" };

/** What each role may do, told to whoever has it. */
export const roleAbilities: Record<Role, string> = {
  OWNER: "You may do everything: campaigns, venues, redeeming and the team itself.",
  EDITOR: "You may make campaigns, perks and venues, and redeem.",
  STAFF: "You may redeem what members claimed.",
};
