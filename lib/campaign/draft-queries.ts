import "server-only";
import type { BrandId } from "@/lib/account/gate";
import { feeFor } from "@/lib/billing/fee";
import { takesMoney } from "@/lib/billing/queries";
import { codeLacks } from "@/lib/code/readiness";
import { db } from "@/lib/db";
import type { Lack } from "@/lib/perk/lack-step";
import { lacksOf } from "@/lib/perk/readiness";
import { mayMove } from "@/lib/perk/status";
import { uuidOrNull } from "@/lib/uuid";
import type { PerkKind, PerkStatus } from "@/prisma/generated/enums";

/** A perk in the steps of its campaign. */
export interface DraftPerk {
  readonly id: string;
  readonly title: string;
  readonly kind: PerkKind;
  readonly status: PerkStatus;
  readonly stock: number;
  /** For each unit that is redeemed, hundredths of the campaign's currency: fixed once it was handed in, else as it would be. */
  readonly feeCents: number;
  /** What keeps it from being handed in, besides money; nothing once it was. */
  readonly lacks: readonly Lack[];
}

/** A campaign as its steps show it. */
export interface CampaignDraft {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly currency: string;
  readonly ended: boolean;
  /** In the order in which they were begun. */
  readonly perks: readonly DraftPerk[];
}

/** A campaign of the brand; null for an unknown one and for another brand's. */
export async function campaignDraft(brandId: BrandId, campaignId: string): Promise<CampaignDraft | null> {
  const id = uuidOrNull(campaignId);
  const campaign =
    id &&
    (await db.campaign.findFirst({
      where: { id, brandId },
      select: {
        ...{ id: true, name: true, purpose: true, currency: true, endedAt: true },
        brand: {
          select: {
            connectedAccounts: {
              where: { readyAt: { not: null }, revokedAt: null },
              select: { id: true },
              take: 1,
            },
          },
        },
        perks: {
          select: {
            ...{ id: true, title: true, kind: true, status: true, stock: true, feeCents: true },
            ...{ benefit: true, terms: true, valueCents: true, opensAt: true, closesAt: true, drawAt: true },
            ...{ codeSource: true, codeHelp: true, _count: { select: { codes: true } } },
            codeImports: { where: { finishedAt: null }, select: { id: true }, take: 1 },
          },
          orderBy: { id: "asc" },
        },
      },
    }));
  if (!campaign) return null;
  const now = new Date();
  const { endedAt, perks, brand, ...words } = campaign;
  const connected = brand.connectedAccounts.length > 0;
  return {
    ...words,
    ended: endedAt !== null,
    perks: perks.map((perk) => {
      const { id, title, kind, status, stock } = perk;
      const open = mayMove(status, "submit");
      const codes = { codes: perk._count.codes, running: perk.codeImports.length > 0, connected };
      return {
        ...{ id, title, kind, status, stock },
        feeCents: open ? feeFor(kind, takesMoney()) : perk.feeCents,
        lacks: open ? [...lacksOf(perk, now), ...codeLacks({ ...perk, ...codes })] : [],
      };
    }),
  };
}
