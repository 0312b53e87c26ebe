import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gatesFrom } from "@/lib/perk/gates";
import { perkShape } from "@/lib/perk/schema";
import { typedGates } from "@/lib/perk/typed-gates";
import { perkView, untouched } from "@/lib/perk/view";
import { packedWaves } from "@/lib/perk/waves";
import { instantOf } from "@/lib/perk/zoned-time";
import { findCity } from "@/lib/place/gazetteer";
import { draftValues, newPerkValues } from "./form-values";
import type { PerkFormValues } from "./perk-fields";

const nairobi = findCity("KE", "Nairobi");
if (!nairobi.ok) throw new Error("Nairobi is unknown");
const places = [null, { near: nairobi.value, km: 25 }, { countries: ["KE", "TZ"] }];

const campaign = "0193a0b0-0000-7000-8000-000000000001";

function parse(values: PerkFormValues) {
  const form = new FormData();
  const { waves, waitlist, delivers, ...plain } = values;
  for (const [name, value] of Object.entries({ brand: "meridian", ...plain })) form.set(name, value);
  if (waitlist) form.set("waitlist", "on");
  if (delivers) form.set("delivers", "on");
  waves.forEach(({ at, gate }, place) => {
    form.set(`wave${place + 1}At`, at);
    form.set(`wave${place + 1}Gate`, gate);
  });
  return parseWithZod(form, { schema: perkShape });
}

test("what a new perk's form proposes lacks a title and a value only", () => {
  const proposed = newPerkValues(campaign, new Date("2026-11-23T22:00:00Z"));
  expect(proposed).toMatchObject({ opens: "2026-11-24T09:00", closes: "2026-12-24T09:00" });
  expect(Object.keys(parse(proposed).reply().error ?? {})).toEqual(["title", "value"]);
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
          ...{
            id: campaign,
            kind: "HOTEL" as const,
            title: "A room",
            benefit: "b",
            terms: "t",
            currency: "EUR",
          },
          ...{
            valueCents,
            gateScore,
            stock: 7,
            openPercent: 30,
            usableDays: 9,
            guestsMost: 0,
            delivers: false,
            codeSource: "NONE" as const,
            pictureId: null,
          },
          ...{
            gatePlace,
            gateTopicScore,
            gateTopic: gateTopicScore === null ? null : "tea",
            gateMemberDays: gateTopicScore,
          },
          ...{ drawAt: null, draw: null, waitlist: true, offerHours: 24, ...inWaves },
          ...{ opensAt: at(opens), closesAt: at(opens + 5000) },
          venue: { name: "V", address: "1 Way", city: "C", country: "DE", timeZone },
          campaign: {
            pausedAt: null,
            brand: { slug: "meridian", name: "Meridian", websiteUrl: null, domains: [] },
          },
        };
        const view = perkView(row, untouched(row), new Date());
        const draft = {
          view,
          campaignId: campaign,
          venueId: campaign,
          openPercent: 30,
          offlineUse: "NEVER" as const,
          status: "DRAFT" as const,
          history: [],
        };
        const typed = parse(draftValues(draft));
        if (typed.status !== "success") throw new Error(JSON.stringify(typed.reply().error));
        expect(typed.value).toMatchObject({ value: valueCents, gateScore: gateScore ?? undefined, stock: 7 });
        const gates = typedGates(typed.value, null);
        if (!gates.ok) throw new Error(gates.refusal.fact);
        expect(gatesFrom(gates.value)).toEqual(gatesFrom(row));
        expect(typed.value).toMatchObject({ mode: row.mode, waitlist: "on", offerHours: 24 });
        expect(typed.value.wave1Gate).toBe(row.waves?.[0]?.gate);
        expect(typed.value.offlineUse).toBe("NEVER");
        // In the hour that clocks repeat, the first of its two instants is meant.
        const hours =
          ((instantOf(typed.value.opens, timeZone)?.getTime() ?? 0) - row.opensAt.getTime()) / 3_600_000;
        expect([0, -1]).toContain(hours);
      },
    ),
  );
});
