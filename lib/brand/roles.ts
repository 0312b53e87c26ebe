import type { Role } from "@/lib/account/role";

export const roleNames: Record<Role, string> = { OWNER: "Owner", EDITOR: "Editor", STAFF: "Staff" };

/** What each role may do, told to whoever has it. */
export const roleAbilities: Record<Role, string> = {
  OWNER: "You may do everything: campaigns, venues, redeeming, money and the team itself.",
  EDITOR: "You may make campaigns, perks and venues, and redeem. Money and the team stay with the owners.",
  STAFF: "You may redeem what members claimed, and see nothing else of the brand.",
};
