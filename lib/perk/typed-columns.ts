import "server-only";
import type { PerkInput } from "@/lib/perk/schema";
import { type GateTypedRefusal, typedGates } from "@/lib/perk/typed-gates";
import { type ModeRefusal, typedMode } from "@/lib/perk/typed-mode";
import { instantOf } from "@/lib/perk/zoned-time";
import { ok, refuse } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

/** Why what was typed of a perk cannot be stored. */
export type TypedRefusal =
  | { readonly fact: "unknown_campaign" | "unknown_venue" }
  | { readonly fact: "opens_skipped" | "closes_skipped"; readonly timeZone: string }
  | { readonly fact: "closes_before_it_opens" }
  | GateTypedRefusal
  | ModeRefusal;

const venueOf = (tx: Prisma.TransactionClient, brandId: string, venueId: string) =>
  tx.venue.findFirst({
    where: { id: venueId, brandId },
    select: { timeZone: true, city: true, country: true },
  });

const isOfBrand = (tx: Prisma.TransactionClient, brandId: string, campaignId: string) =>
  tx.campaign.findFirst({ where: { id: campaignId, brandId }, select: { id: true } });

/** The perk's columns as typed, or why they cannot be stored. */
export async function typedColumns(tx: Prisma.TransactionClient, brandId: string, input: PerkInput) {
  const { campaign, venue, opens, closes } = input;
  if (!(await isOfBrand(tx, brandId, campaign))) return refuse({ fact: "unknown_campaign" });
  const place = venue ? await venueOf(tx, brandId, venue) : null;
  if (venue && !place) return refuse({ fact: "unknown_venue" });
  const timeZone = place?.timeZone ?? "UTC";
  const opensAt = instantOf(opens, timeZone);
  if (!opensAt) return refuse({ fact: "opens_skipped", timeZone });
  const closesAt = instantOf(closes, timeZone);
  if (!closesAt) return refuse({ fact: "closes_skipped", timeZone });
  if (closesAt <= opensAt) return refuse({ fact: "closes_before_it_opens" });
  const gates = typedGates(input, place);
  if (!gates.ok) return gates;
  const mode = typedMode(input, { timeZone, opensAt, closesAt });
  if (!mode.ok) return mode;
  const { kind, title, benefit, terms, currency, stock, openPercent, usableDays, guestsMost, offlineUse } =
    input;
  return ok({
    ...{
      kind,
      title,
      benefit,
      terms,
      currency,
      stock,
      openPercent,
      usableDays,
      guestsMost,
      offlineUse,
      opensAt,
      closesAt,
    },
    campaignId: campaign,
    venueId: venue ?? null,
    valueCents: input.value,
    delivers: input.delivers === "on",
    ...gates.value,
    gatePlace: gates.value.gatePlace ?? Prisma.DbNull,
    ...mode.value,
    waves: mode.value.waves ?? Prisma.DbNull,
  });
}
