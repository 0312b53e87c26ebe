import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SupplyFormValues } from "@/components/perk/perk-fields";
import { gatesFrom } from "@/lib/perk/gates";
import { proposedPerk } from "@/lib/perk/proposal";
import { perkShape } from "@/lib/perk/schema";
import { type StoredInput, storedInput } from "@/lib/perk/stored-input";
import { typedGates } from "@/lib/perk/typed-gates";
import { packedWaves } from "@/lib/perk/waves";
import { instantOf } from "@/lib/perk/zoned-time";
import { findCity } from "@/lib/place/gazetteer";
import { newOfferValues, offerValues, supplyValues, whomValues } from "./form-values";

const nairobi = findCity("KE", "Nairobi");
if (!nairobi.ok) throw new Error("Nairobi is unknown");
const places = [null, { near: nairobi.value, km: 25 }, { countries: ["KE", "TZ"] }];

const campaign = "0193a0b0-0000-7000-8000-000000000001";

function parse(values: Readonly<Record<string, unknown>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ brand: "meridian", campaign, ...values })) {
    if (typeof value === "string") form.set(name, value);
    else if (value === true) form.set(name, "on");
    else if (Array.isArray(value))
      (value as SupplyFormValues["waves"]).forEach(({ at, gate }, place) => {
        form.set(`wave${place + 1}At`, at);
        form.set(`wave${place + 1}Gate`, gate);
      });
  }
  return parseWithZod(form, { schema: perkShape });
}

const parseSteps = (input: StoredInput) =>
  parse({ ...offerValues(input), ...whomValues(input), ...supplyValues(input) });

test("a new perk's first step lacks a title and a value only; the later ones are proposed whole", () => {
  const proposed = proposedPerk(new Date("2026-11-23T22:00:00Z"));
  expect(proposed).toMatchObject({ opens: "2026-11-24T09:00", closes: "2026-12-24T09:00" });
  const input = { ...proposed, guestsMost: 0, value: 0, title: "", benefit: "", terms: "", campaign };
  const later = { ...input, kind: "LOUNGE" as const, currency: "EUR" as const };
  const typed = parse({ ...whomValues(later), ...supplyValues(later), ...newOfferValues("EUR") });
  expect(Object.keys(typed.reply().error ?? {})).toEqual(["title", "value"]);
});

test("a stored draft reads back from its form as it was", () => {
  const minute = fc.integer({ min: 29_000_000, max: 30_000_000 });
  fc.assert(
    fc.property(
      minute,
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.option(fc.integer({ min: 1, max: 100 })),
      fc.constantFrom("Europe/Berlin", "America/Toronto", "Asia/Tokyo"),
      fc.constantFrom(...places),
      fc.option(fc.integer({ min: 1, max: 100 })),
      (opens, valueCents, gateScore, timeZone, gatePlace, gateTopicScore) => {
        const at = (minutes: number) => new Date(minutes * 60_000);
        const inWaves =
          gateScore === null || gateScore < 3
            ? { mode: "FIRST_COME" as const, waves: null }
            : {
                mode: "WAVES" as const,
                waves: packedWaves([{ from: at(opens + 1440), gate: gateScore - 2 }]),
              };
        const row = {
          ...{ campaignId: campaign, kind: "HOTEL" as const, title: "A room", benefit: "b", terms: "t" },
          ...{ valueCents, currency: "EUR", venueId: campaign, guestsMost: 0, delivers: false },
          ...{ gateScore, gatePlace, gateTopicScore, gateMemberDays: gateTopicScore },
          gateTopic: gateTopicScore === null ? null : "tea",
          ...{ stock: 7, openPercent: 30, usableDays: 9, drawAt: null, waitlist: true, offerHours: 24 },
          ...{ ...inWaves, offlineUse: "NEVER" as const, opensAt: at(opens), closesAt: at(opens + 5000) },
          venue: { timeZone },
        };
        const input = storedInput(row);
        const typed = parseSteps(input);
        if (typed.status !== "success") throw new Error(JSON.stringify(typed.reply().error));
        const plain = (value: object) => JSON.parse(JSON.stringify(value));
        expect(plain(typed.value)).toEqual(plain({ brand: "meridian", ...input }));
        const gates = typedGates(typed.value, null);
        if (!gates.ok) throw new Error(gates.refusal.fact);
        expect(gatesFrom(gates.value)).toEqual(gatesFrom(row));
        expect(typed.value.wave1Gate).toBe(row.waves?.[0]?.gate);
        // In the hour that clocks repeat, the first of its two instants is meant.
        const hours =
          ((instantOf(typed.value.opens, timeZone)?.getTime() ?? 0) - row.opensAt.getTime()) / 3_600_000;
        expect([0, -1]).toContain(hours);
      },
    ),
  );
});
