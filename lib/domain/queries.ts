import "server-only";
import { cache } from "react";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Found, found } from "@/lib/domain/found";
import { goneMs, silentMs } from "@/lib/domain/judge";
import { type ProvenDomain, provenColumns, provenOf } from "@/lib/domain/proven";
import { type DomainState, stateOf } from "@/lib/domain/standing";
import type { DomainProof } from "@/prisma/generated/enums";

/** A domain as its brand's owners see it. */
export interface DomainView {
  readonly id: string;
  readonly domain: string;
  readonly token: string;
  readonly state: DomainState;
  /** Until when an unanswered token is good. */
  readonly expiresAt: Date;
  readonly verifiedAt: Date | null;
  readonly proof: DomainProof | null;
  readonly checkedAt: Date | null;
  /** What the last check found. */
  readonly found: Found | null;
  readonly nextCheckAt: Date | null;
  /** When the proof lapses if nothing changes; null while nothing is wrong. */
  readonly lapsesAt: Date | null;
}

/** The brand's domains, in the order they were named. */
export async function domainsOf(brandId: BrandId): Promise<DomainView[]> {
  const rows = await db.brandDomain.findMany({ where: { brandId }, orderBy: { id: "asc" } });
  const now = new Date();
  return rows.map((row) => {
    const over = [
      row.failedSince && row.failedSince.getTime() + goneMs,
      row.silentSince && row.silentSince.getTime() + silentMs,
    ].filter((at) => at !== null);
    const { id, domain, token, expiresAt, verifiedAt, proof, checkedAt, nextCheckAt } = row;
    return {
      ...{ id, domain, token, expiresAt, verifiedAt, proof, checkedAt, nextCheckAt },
      state: stateOf(row, now),
      found: row.found === null ? null : found.parse(row.found),
      lapsesAt: over.length > 0 && row.lapsedAt === null ? new Date(Math.min(...over)) : null,
    };
  });
}

/** What a brand proved to be its own, the longest-standing first. */
export const provenDomains = cache(async (brandId: BrandId): Promise<ProvenDomain[]> => {
  const brand = await db.brand.findUniqueOrThrow({ where: { id: brandId }, select: provenColumns });
  return provenOf(brand);
});
