import "server-only";
import { z } from "zod";
import type { BrandId, MemberId } from "@/lib/account/gate";
import { storedTroubles } from "@/lib/code/import-state";
import type { Discount } from "@/lib/code/promotion";
import { type PromotionPool, promotionPool } from "@/lib/code/promotion-queries";
import type { LineTrouble } from "@/lib/code/read-codes";
import { importStates, lineSentence } from "@/lib/code/sentences";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { uuidOrNull } from "@/lib/uuid";
import type { CodeImportState, CodeSource, PerkKind, PerkStatus } from "@/prisma/generated/enums";

/** So many wrong lines are shown; the report has all. */
export const shownTroubles = 200;

/** A file on its way, or what became of it. Plain values only: it travels as JSON too. */
export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly state: CodeImportState;
  /** The state in words. */
  readonly doing: string;
  readonly done: number;
  readonly total: number;
  readonly finished: boolean;
  readonly troubleCount: number;
  /** The first of the wrong lines, in words. */
  readonly troubles: readonly string[];
}

const importColumns = {
  ...{ id: true, fileName: true, state: true, done: true, total: true, finishedAt: true, troubles: true },
} as const;

interface ImportRow {
  id: string;
  fileName: string;
  state: CodeImportState;
  done: number;
  total: number;
  finishedAt: Date | null;
  troubles: unknown;
}

function importView({ finishedAt, troubles, ...row }: ImportRow): ImportView {
  const finished = finishedAt !== null;
  // What was found so far is told when everything was looked at.
  const all = finished ? storedTroubles.parse(troubles) : [];
  return {
    ...row,
    doing: importStates[row.state],
    finished,
    troubleCount: all.length,
    troubles: all.slice(0, shownTroubles).map(lineSentence),
  };
}

/** An import of the brand; null for an unknown one and for another brand's. */
export async function importById(brandId: BrandId, importId: string): Promise<ImportView | null> {
  const id = uuidOrNull(importId);
  const row = id ? await ofBrand(brandId, id) : null;
  return row ? importView(row) : null;
}

const ofBrand = (brandId: BrandId, id: string) =>
  db.codeImport.findFirst({ where: { id, perk: { campaign: { brandId } } }, select: importColumns });

/** All wrong lines of an import of the brand that is over; null for an unknown one. */
export async function importTroubles(brandId: BrandId, importId: string): Promise<LineTrouble[] | null> {
  const id = uuidOrNull(importId);
  const row = id ? await ofBrand(brandId, id) : null;
  return row?.finishedAt ? storedTroubles.parse(row.troubles) : null;
}

/** A perk's codes as its brand sees them: counts, and of the codes their ends. */
export interface PoolView {
  readonly perkId: string;
  readonly title: string;
  readonly kind: PerkKind;
  readonly status: PerkStatus;
  readonly source: CodeSource;
  readonly pattern: string | null;
  readonly help: string;
  /** What promotion codes take off, and in which currency an amount is. */
  readonly discount: Discount & { readonly currency: string };
  /** What became of promotion codes; null for other sources. */
  readonly promotion: PromotionPool | null;
  readonly codes: number;
  /** Of an approved perk: those nobody has, those held unseen, those shown to their holders. */
  readonly left: number;
  readonly held: number;
  readonly shown: number;
  /** The ends of the codes added last. */
  readonly latest: readonly string[];
  /** The latest first. */
  readonly imports: readonly ImportView[];
}

const counts = z.object({ codes: z.int(), left: z.int(), held: z.int(), shown: z.int() });

/** The pool of a perk of the brand; null for an unknown one and for another brand's. */
export async function poolOf(brandId: BrandId, perkId: string): Promise<PoolView | null> {
  const id = uuidOrNull(perkId);
  if (!id) return null;
  const perk = await db.perk.findFirst({
    where: { id, campaign: { brandId } },
    select: {
      ...{ title: true, kind: true, status: true, codeSource: true, codePattern: true, codeHelp: true },
      ...{ percentOff: true, offCents: true, currency: true, promotionTrouble: true, pausedAt: true },
      codes: { select: { last4: true }, orderBy: { id: "desc" }, take: 8 },
      codeImports: { select: importColumns, orderBy: { createdAt: "desc" }, take: 10 },
    },
  });
  if (!perk) return null;
  const [counted] = await db.$queryRaw<unknown[]>`
    select count(*)::int as codes, (count(*) filter (where u.free_at <= now()))::int as left,
      (count(*) filter (where u.free_at > now() and u.free_at < 'infinity'))::int as held,
      (count(*) filter (where u.free_at = 'infinity'))::int as shown
    from code c left join unit u on u.code_id = c.id where c.perk_id = ${id}::uuid`;
  const { title, kind, status, codeSource, codePattern, codeHelp, percentOff, offCents, currency } = perk;
  return {
    ...{ perkId: id, title, kind, status, source: codeSource, pattern: codePattern, help: codeHelp },
    discount: { percentOff, offCents, currency },
    promotion: codeSource === "PROMOTION" ? await promotionPool(brandId, id, perk) : null,
    ...counts.parse(counted),
    latest: perk.codes.map(({ last4 }) => last4),
    imports: perk.codeImports.map(importView),
  };
}

/** The promotion code of a member's claim once it was shown to them, as long as it is theirs. */
async function shownPromotion(member: MemberId, claimId: string): Promise<string | null> {
  const good = [
    { state: "ACTIVE" as const, usableUntil: { gt: new Date() } },
    { state: "REDEEMED" as const },
  ];
  const code = await db.code.findFirst({
    where: { shownClaim: { id: claimId, userId: member, OR: good }, unit: { claimId } },
    select: { sealed: true },
  });
  return code && unseal(code.sealed);
}

/** The code of a member's claim once it was shown to them; null before, and where there is none. */
export async function shownCode(member: MemberId, claimId: string): Promise<string | null> {
  const promotion = await shownPromotion(member, claimId);
  if (promotion !== null) return promotion;
  const claim = await db.claim.findFirst({
    where: { id: claimId, userId: member, state: "REDEEMED", redemptions: { some: { method: "SHOWN" } } },
    select: { id: true },
  });
  if (!claim) return null;
  const unit = await db.unit.findFirst({
    where: { claimId },
    select: { code: { select: { sealed: true } } },
  });
  return unit?.code ? unseal(unit.code.sealed) : null;
}
