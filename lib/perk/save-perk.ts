import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { lockPerk } from "@/lib/perk/lock-perk";
import type { PerkInput } from "@/lib/perk/schema";
import { statusesFor } from "@/lib/perk/status";
import { instantOf } from "@/lib/perk/zoned-time";
import { ok, type Result, refuse } from "@/lib/result";

export type SaveRefusal =
  | { readonly fact: "unknown_perk" | "unknown_campaign" | "unknown_venue" | "not_editable" }
  | { readonly fact: "opens_skipped" | "closes_skipped"; readonly timeZone: string }
  | { readonly fact: "closes_before_it_opens" };

async function timeZoneOf(brandId: string, venueId: string | undefined): Promise<string | null> {
  if (!venueId) return "UTC";
  const venue = await db.venue.findFirst({ where: { id: venueId, brandId }, select: { timeZone: true } });
  return venue?.timeZone ?? null;
}

const isOfBrand = (brandId: string, campaignId: string) =>
  db.campaign.findFirst({ where: { id: campaignId, brandId }, select: { id: true } });

/** The perk's columns as typed, or why they cannot be stored. */
async function columnsOf(brandId: string, input: PerkInput) {
  const { campaign, venue, opens, closes } = input;
  if (!(await isOfBrand(brandId, campaign))) return refuse({ fact: "unknown_campaign" });
  const timeZone = await timeZoneOf(brandId, venue);
  if (!timeZone) return refuse({ fact: "unknown_venue" });
  const opensAt = instantOf(opens, timeZone);
  if (!opensAt) return refuse({ fact: "opens_skipped", timeZone });
  const closesAt = instantOf(closes, timeZone);
  if (!closesAt) return refuse({ fact: "closes_skipped", timeZone });
  if (closesAt <= opensAt) return refuse({ fact: "closes_before_it_opens" });
  const { kind, title, benefit, terms, currency, stock, openPercent, usableDays, guestsMost } = input;
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
      opensAt,
      closesAt,
    },
    campaignId: campaign,
    venueId: venue ?? null,
    valueCents: input.value,
    gateScore: input.gateScore ?? null,
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
    return count === 1 ? ok({ perkId }) : refuse({ fact: "not_editable" });
  });
}
