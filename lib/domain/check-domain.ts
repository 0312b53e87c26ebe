import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Found, provedBy } from "@/lib/domain/found";
import { againMs } from "@/lib/domain/judge";
import { lookAtDomain } from "@/lib/domain/look-at-domain";
import { type Outside, ownOutside } from "@/lib/domain/outside";
import { proveDomain } from "@/lib/domain/prove-domain";
import { proved, stateOf } from "@/lib/domain/standing";
import { type Limit, spend } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/result";

export type CheckRefusal =
  | "unknown_domain"
  | "too_many_checks"
  | "challenge_expired"
  | "proof_lapsed"
  | "held_by_another";

// Each check asks servers that are not ours, and that whoever types a domain chooses.
const perBrand: Limit = { name: "check-domain", points: 20, seconds: 60 * 60 };
const perDomain: Limit = { name: "check-domain-any", points: 60, seconds: 60 * 60 };

/** A look that an owner asked for never counts against a proof; one that finds the token begins its 90 days anew. */
async function lookedAgain(id: string, token: string, found: Found, now: Date): Promise<void> {
  const kept = provedBy(found) && {
    ...{ failedSince: null, silentSince: null, warnedAt: null },
    nextCheckAt: new Date(now.getTime() + againMs),
  };
  await db.brandDomain.updateMany({
    where: { id, token, ...proved },
    data: { found, checkedAt: now, ...(kept || {}) },
  });
}

/**
 * Looks for the brand's token at its domain now, and keeps what was found. `proved` says whether it was there; then the domain
 * is the brand's, unless another brand's proof of it still stands.
 */
export async function checkDomain(
  by: Teammate,
  { domain: id }: { domain: string },
  outside: Outside = ownOutside(),
  now = new Date(),
): Promise<Result<{ proved: boolean }, CheckRefusal>> {
  const { brandId } = by;
  const row = await db.brandDomain.findFirst({ where: { id, brandId } });
  if (!row) return refuse("unknown_domain");
  const state = stateOf(row, now);
  if (state === "expired") return refuse("challenge_expired");
  if (state === "lapsed") return refuse("proof_lapsed");
  const { domain, token } = row;
  for (const [limit, key] of [
    [perBrand, brandId],
    [perDomain, domain],
  ] as const)
    if (!(await spend(limit, key)).ok) return refuse("too_many_checks");
  const found = await lookAtDomain(domain, token, outside);
  if (state !== "open") {
    await lookedAgain(id, token, found, now);
    return ok({ proved: provedBy(found) !== null });
  }
  const open = { id, token, verifiedAt: null };
  await db.brandDomain.updateMany({ where: open, data: { found, checkedAt: now } });
  const proof = provedBy(found);
  if (!proof) return ok({ proved: false });
  const taken = await proveDomain(by, { id, brandId, domain, token }, proof, outside, now);
  return taken.ok ? ok({ proved: true }) : taken;
}
