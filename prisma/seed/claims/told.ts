import type { Asked } from "@/lib/claim/asked";
import { dayAt } from "@/lib/claim/days";
import type { PerkKind } from "@/prisma/generated/enums";
import type { PastClaim } from "@/prisma/seed/claims/story";
import { type Dice, diceOf } from "@/prisma/seed/dice";

const dayMs = 24 * 60 * 60 * 1000;
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const symbols = (count: number, dice: Dice) =>
  Array.from({ length: count }, () => letters[dice.int(0, letters.length - 1)]).join("");

const streets = ["Rua das Flores", "Calle del Olivo", "Lindenweg", "Rue du Four", "Via dei Tigli"];
const towns = ["4050-262 Porto", "28012 Madrid", "10999 Berlin", "69001 Lyon", "40121 Bologna"];
const names = ["I. Teixeira", "R. Vidal", "M. Brandt", "C. Lefèvre", "G. Neri", "T. Okafor"];

function addressFrom(dice: Dice): string {
  const place = dice.int(0, streets.length - 1);
  return `${dice.pick(names)}\n${streets[place]} ${dice.int(1, 90)}\n${towns[place]}`;
}

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
  {
    kind,
    guestsMost,
    delivers,
    timeZone,
  }: { kind: PerkKind; guestsMost: number; delivers: boolean; timeZone: string },
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
    case "EVENT":
    case "SAMPLE": {
      if (!delivers) return null;
      const sent = past.end.state === "ACTIVE" && dice.chance(0.5);
      return { kind, handover: sent ? "SEND" : "FETCH", address: sent ? addressFrom(dice) : null };
    }
    default:
      return null;
  }
}
