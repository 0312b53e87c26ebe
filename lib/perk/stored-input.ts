import { gateColumns, gatesFrom } from "@/lib/perk/gates";
import { type PerkInput, perkShape } from "@/lib/perk/schema";
import { unpackedWaves } from "@/lib/perk/waves";
import { localTime } from "@/lib/perk/zoned-time";
import type { Prisma } from "@/prisma/generated/client";

/** The columns of a perk that its form is about. */
export const storedColumns = {
  ...{ campaignId: true, status: true, kind: true, title: true, benefit: true, terms: true },
  ...{ valueCents: true, currency: true, venueId: true, guestsMost: true, delivers: true },
  ...gateColumns,
  ...{ openPercent: true, stock: true, opensAt: true, closesAt: true, usableDays: true },
  ...{ mode: true, waves: true, drawAt: true, waitlist: true, offerHours: true, offlineUse: true },
  venue: { select: { timeZone: true } },
} as const satisfies Prisma.PerkSelect;

type StoredPerk = Omit<Prisma.PerkGetPayload<{ select: typeof storedColumns }>, "status">;

/** A perk's fields as they would be typed; what was never typed by people, its brand and id, is left out. */
export type StoredInput = Omit<PerkInput, "brand" | "perk">;

const currency = perkShape.shape.currency;

function typedPlace({ gatePlace }: ReturnType<typeof gatesFrom>) {
  if (!gatePlace) return { gatePlaceKind: "ANYWHERE" as const };
  if ("countries" in gatePlace)
    return { gatePlaceKind: "COUNTRIES" as const, gateCountries: [...gatePlace.countries] };
  const { near, km } = gatePlace;
  return { gatePlaceKind: "NEAR" as const, gateKm: km, gateCity: near.name, gateCountry: near.country };
}

function typedSteps(stored: unknown, timeZone: string) {
  const [first, second, third] = unpackedWaves(stored).map(({ from, gate }) => ({
    at: localTime(from, timeZone),
    gate,
  }));
  return {
    ...(first && { wave1At: first.at, wave1Gate: first.gate }),
    ...(second && { wave2At: second.at, wave2Gate: second.gate }),
    ...(third && { wave3At: third.at, wave3Gate: third.gate }),
  };
}

/** A stored draft as it was typed: times on the clock of its venue, so that another venue keeps the hour. */
export function storedInput({ venue, venueId, valueCents, ...row }: StoredPerk): StoredInput {
  const timeZone = venue?.timeZone ?? "UTC";
  const gates = gatesFrom(row);
  return {
    ...{ campaign: row.campaignId, kind: row.kind, title: row.title, benefit: row.benefit, terms: row.terms },
    ...{ value: valueCents, currency: currency.parse(row.currency), venue: venueId ?? undefined },
    ...{ guestsMost: row.guestsMost, delivers: row.delivers ? ("on" as const) : undefined },
    ...{ gateScore: gates.gateScore ?? undefined, gateMemberDays: gates.gateMemberDays ?? undefined },
    ...{ gateTopic: gates.gateTopic?.topic, gateTopicScore: gates.gateTopic?.score },
    ...typedPlace(gates),
    ...{ openPercent: row.openPercent, stock: row.stock, usableDays: row.usableDays },
    ...{ opens: localTime(row.opensAt, timeZone), closes: localTime(row.closesAt, timeZone) },
    ...{ mode: row.mode, waitlist: row.waitlist ? ("on" as const) : undefined, offerHours: row.offerHours },
    ...typedSteps(row.waves, timeZone),
    ...{ draws: row.drawAt ? localTime(row.drawAt, timeZone) : undefined, offlineUse: row.offlineUse },
  };
}
