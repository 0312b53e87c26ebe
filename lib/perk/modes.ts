import type { PerkMode } from "@/prisma/generated/enums";

/** How a perk's units find their people, as people read it. */
export const modeNames: Record<PerkMode, string> = {
  FIRST_COME: "First come, first served",
  LOTTERY: "Lottery",
  WAVES: "Waves",
};
