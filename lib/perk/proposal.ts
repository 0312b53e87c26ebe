import type { StoredInput } from "@/lib/perk/stored-input";
import { localTime } from "@/lib/perk/zoned-time";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What a new perk begins with in the steps that come after what it is: nobody needs a score, a hundred units of which a fifth
 * stay open to all, from tomorrow nine o'clock at its venue for thirty days.
 */
export function proposedPerk(now: Date) {
  const nineIn = (days: number) =>
    `${localTime(new Date(now.getTime() + days * dayMs), "UTC").slice(0, 10)}T09:00`;
  return {
    ...{ gatePlaceKind: "ANYWHERE", openPercent: 20, stock: 100, usableDays: 30 },
    ...{ opens: nineIn(1), closes: nineIn(31), mode: "FIRST_COME", offerHours: 48, offlineUse: "LOW_VALUE" },
  } as const satisfies Partial<StoredInput>;
}
