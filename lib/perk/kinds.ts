import type { PerkKind } from "@/prisma/generated/enums";

/** What each kind of perk is called. */
export const kindNames: Record<PerkKind, string> = {
  LOUNGE: "Lounge access",
  BOARDING: "Priority boarding",
  HOTEL: "Hotel upgrade",
  DISCOUNT: "Shop discount",
  FLASH: "Flash sale",
  EVENT: "Event",
  SAMPLE: "Sample",
};
