import { gateValues, noGateValues } from "@/components/perk/gate-values";
import type { PerkFormValues } from "@/components/perk/perk-fields";
import { mostWaves } from "@/lib/perk/mode-fields";
import type { PerkDraft } from "@/lib/perk/queries";
import type { Wave } from "@/lib/perk/waves";
import { localTime } from "@/lib/perk/zoned-time";

const dayMs = 24 * 60 * 60 * 1000;

/** Waves as the form shows them, with empty rows for those that may be added. */
function waveValues(waves: readonly Wave[], timeZone: string) {
  return Array.from({ length: mostWaves }, (_, place) => {
    const wave = waves[place];
    return wave ? { at: localTime(wave.from, timeZone), gate: String(wave.gate) } : { at: "", gate: "" };
  });
}

/** What the form of a new perk proposes: open from tomorrow nine o'clock for thirty days, a fifth of it open to all. */
export function newPerkValues(campaign: string, now: Date): PerkFormValues {
  const nineIn = (days: number) =>
    `${localTime(new Date(now.getTime() + days * dayMs), "UTC").slice(0, 10)}T09:00`;
  return {
    campaign,
    ...{ kind: "LOUNGE", title: "", benefit: "", terms: "", value: "", currency: "EUR", venue: "" },
    ...noGateValues,
    ...{ mode: "FIRST_COME", waves: waveValues([], "UTC"), draws: "", waitlist: false, offerHours: "48" },
    ...{ stock: "100", openPercent: "20", usableDays: "30", guestsMost: "", delivers: false },
    offlineUse: "LOW_VALUE",
    ...{ opens: nineIn(1), closes: nineIn(31) },
  };
}

/** A stored draft as its form shows it. */
export function draftValues({
  view,
  campaignId,
  venueId,
  openPercent,
  offlineUse,
}: PerkDraft): PerkFormValues {
  const { kind, title, benefit, terms, currency, timeZone } = view;
  return {
    ...{ kind, title, benefit, terms, currency, offlineUse },
    campaign: campaignId,
    venue: venueId ?? "",
    value: (view.valueCents / 100).toFixed(2).replace(/\.00$/, ""),
    ...gateValues({ ...view, gateScore: view.waves[0]?.gate ?? view.gateScore }),
    ...{ mode: view.mode, waitlist: view.waitlist, offerHours: String(view.offerHours) },
    waves: waveValues(view.waves.slice(1), timeZone),
    draws: view.drawAt ? localTime(view.drawAt, timeZone) : "",
    stock: String(view.stock),
    openPercent: String(openPercent),
    usableDays: String(view.usableDays),
    guestsMost: view.guestsMost === 0 ? "" : String(view.guestsMost),
    delivers: view.delivers,
    opens: localTime(view.opensAt, timeZone),
    closes: localTime(view.closesAt, timeZone),
  };
}
