import type { Asked } from "@/lib/claim/asked";
import { dayAt } from "@/lib/claim/days";
import type { PerkKind } from "@/prisma/generated/enums";
import type { PastClaim } from "@/prisma/seed/claims/story";
import { type Dice, diceOf } from "@/prisma/seed/dice";

const dayMs = 24 * 60 * 60 * 1000;
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const symbols = (count: number, dice: Dice) =>
  Array.from({ length: count }, () => letters[dice.int(0, letters.length - 1)]).join("");

/** When its holder means to use a claim: when it was used, or some day of the time in which it can be. */
function meantFor({ end, claimedAt, usableUntil }: PastClaim, dice: Dice): Date {
  if (end.state === "REDEEMED") return end.at;
  const span = usableUntil.getTime() - claimedAt.getTime();
  return new Date(claimedAt.getTime() + span * (0.4 + 0.6 * dice.real()));
}

/** What somebody told at a claim of the past, as the kind of perk asks for it; null where it asks for nothing. */
export function toldOf(
  past: PastClaim,
  claimId: string,
  { kind, guestsMost, timeZone }: { kind: PerkKind; guestsMost: number; timeZone: string },
): Asked | null {
  // Dice of their own: what was told changes nothing else of the story.
  const dice = diceOf(`told at ${claimId}`);
  const at = meantFor(past, dice);
  const day = dayAt(at, timeZone);
  switch (kind) {
    case "LOUNGE":
      return { kind, visitDate: day, guests: dice.int(0, guestsMost) };
    case "BOARDING":
      return {
        ...{ kind, flight: `SO ${dice.int(100, 989)}`, flightDate: day },
        bookingReference: symbols(6, dice),
      };
    case "HOTEL": {
      const leaves = new Date(at.getTime() + dice.int(1, 4) * dayMs);
      const confirmation = `LK${symbols(8, dice)}`;
      return { kind, arrival: day, departure: dayAt(leaves, timeZone), confirmation };
    }
    default:
      return null;
  }
}
