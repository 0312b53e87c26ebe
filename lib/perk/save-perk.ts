import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { stockByCodes } from "@/lib/code/stock-by-codes";
import { db } from "@/lib/db";
import { lockPerk } from "@/lib/perk/lock-perk";
import type { PerkInput } from "@/lib/perk/schema";
import { statusesFor } from "@/lib/perk/status";
import { type GateTypedRefusal, typedGates } from "@/lib/perk/typed-gates";
import { type ModeRefusal, typedMode } from "@/lib/perk/typed-mode";
import { instantOf } from "@/lib/perk/zoned-time";
import { ok, type Result, refuse } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";

export type SaveRefusal =
  | { readonly fact: "unknown_perk" | "unknown_campaign" | "unknown_venue" | "not_editable" }
  | { readonly fact: "opens_skipped" | "closes_skipped"; readonly timeZone: string }
  | { readonly fact: "closes_before_it_opens" }
  | GateTypedRefusal
  | ModeRefusal;

const venueOf = (brandId: string, venueId: string) =>
  db.venue.findFirst({
    where: { id: venueId, brandId },
    select: { timeZone: true, city: true, country: true },
  });

const isOfBrand = (brandId: string, campaignId: string) =>
  db.campaign.findFirst({ where: { id: campaignId, brandId }, select: { id: true } });

/** The perk's columns as typed, or why they cannot be stored. */
async function columnsOf(brandId: string, input: PerkInput) {
  const { campaign, venue, opens, closes } = input;
  if (!(await isOfBrand(brandId, campaign))) return refuse({ fact: "unknown_campaign" });
  const place = venue ? await venueOf(brandId, venue) : null;
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

/**
 * Stores a draft: a new one, or the one that `input.perk` names, which must be of the brand and still be a draft or have had
 * changes asked for. Nobody but the brand sees it.
 */
export async function savePerk(
  { brandId }: Teammate,
  input: PerkInput,
): Promise<Result<{ perkId: string }, SaveRefusal>> {
  const columns = await columnsOf(brandId, input);
  if (!columns.ok) return columns;
  const perkId = input.perk;
  if (!perkId)
    return ok({ perkId: (await db.perk.create({ data: columns.value, select: { id: true } })).id });
  return db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    const scope = { id: perkId, campaign: { brandId } };
    if (!(await tx.perk.findFirst({ where: scope, select: { id: true } })))
      return refuse({ fact: "unknown_perk" });
    const where = { ...scope, status: { in: statusesFor("edit") } };
    const { count } = await tx.perk.updateMany({ where, data: columns.value });
    if (count !== 1) return refuse({ fact: "not_editable" });
    await stockByCodes(tx, perkId);
    return ok({ perkId });
  });
}
