import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { provenColumns } from "@/lib/domain/proven";
import { type Finding, findingsOf } from "@/lib/moderation/findings";
import { type HistoryEntry, historyColumns, historyEntry } from "@/lib/perk/history";
import { submittedPerk, submittedView } from "@/lib/perk/submitted";
import { brandViewColumns, type PerkView } from "@/lib/perk/view";
import { uuidOrNull } from "@/lib/uuid";
import type { PerkKind, PerkStatus } from "@/prisma/generated/enums";

export interface QueueRow {
  readonly perkId: string;
  readonly title: string;
  readonly kind: PerkKind;
  readonly brand: string;
  /** Domains that the brand proved to be its own. */
  readonly domains: readonly string[];
  readonly version: number;
  readonly submittedAt: Date;
  readonly findings: readonly Finding[];
  /** Whether whoever asks works for the brand and so may not decide. */
  readonly own: boolean;
}

/** At most this many are shown; the oldest come first, so that none is ever out of reach. */
export const queueLength = 200;

/** What waits for review, the longest-waiting first. */
export async function listQueue(admin: AdminId): Promise<QueueRow[]> {
  const waiting = await db.perk.findMany({
    where: { status: "SUBMITTED" },
    select: {
      ...{ id: true, title: true, kind: true, version: true, benefit: true, terms: true },
      ...{ valueCents: true, gateScore: true, usableDays: true },
      submissions: { select: { at: true }, orderBy: { version: "desc" }, take: 1 },
      campaign: {
        select: {
          brand: {
            select: {
              ...{ name: true, domains: provenColumns.domains },
              teammates: { where: { userId: admin }, select: { role: true } },
            },
          },
        },
      },
    },
    // A submitted perk cannot be edited, so its last change is its hand-in: the page takes those that wait longest.
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: queueLength,
  });
  const rows = waiting.flatMap(({ submissions: [submission], campaign: { brand }, ...perk }) =>
    submission
      ? [
          {
            ...{ perkId: perk.id, title: perk.title, kind: perk.kind, version: perk.version },
            brand: brand.name,
            domains: brand.domains.map(({ domain }) => domain),
            submittedAt: submission.at,
            findings: findingsOf(perk),
            own: brand.teammates.length > 0,
          },
        ]
      : [],
  );
  return rows.sort((one, other) => one.submittedAt.getTime() - other.submittedAt.getTime());
}

export interface ReviewPage {
  /** The latest submission, whatever the brand does to its draft since. */
  readonly perk: PerkView;
  readonly status: PerkStatus;
  readonly version: number;
  readonly campaign: string;
  readonly brandBlurb: string;
  readonly findings: readonly Finding[];
  readonly history: readonly HistoryEntry[];
  readonly own: boolean;
}

/** A perk for whoever moderates it: as handed in last, what the rules find in it, and what was said before. Null if it never was. */
export async function perkForReview(admin: AdminId, perkId: string): Promise<ReviewPage | null> {
  const known = uuidOrNull(perkId);
  if (!known) return null;
  const row = await db.perk.findUnique({
    where: { id: known },
    select: {
      ...{ id: true, status: true, version: true },
      submissions: { ...historyColumns, select: { ...historyColumns.select, content: true } },
      campaign: {
        select: {
          name: true,
          brand: {
            select: {
              ...{ ...brandViewColumns, blurb: true },
              teammates: { where: { userId: admin }, select: { role: true } },
            },
          },
        },
      },
    },
  });
  const [latest] = row?.submissions ?? [];
  if (!row || !latest) return null;
  const { id, status, version, submissions, campaign } = row;
  const { blurb, teammates, ...brand } = campaign.brand;
  const content = submittedPerk.parse(latest.content);
  return {
    perk: submittedView(content, { id, brand }, new Date()),
    ...{ status, version, campaign: campaign.name, brandBlurb: blurb },
    findings: findingsOf(content),
    history: submissions.map(historyEntry),
    own: teammates.length > 0,
  };
}
