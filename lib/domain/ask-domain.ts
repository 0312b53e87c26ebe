import "server-only";
import { randomBytes } from "node:crypto";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { challengeMs } from "@/lib/domain/judge";
import { stateOf } from "@/lib/domain/standing";
import { ok, type Result, refuse } from "@/lib/result";

/** A brand names at most so many domains. */
export const mostDomains = 5;

// What a former proof left on the row; the audit log keeps what was.
const anew = {
  ...{ verifiedAt: null, verifiedById: null, proof: null, checkedAt: null, nextCheckAt: null },
  ...{ failedSince: null, silentSince: null, warnedAt: null, lapsedAt: null, lapseToldAt: null },
};

/**
 * Gives the brand a token to publish at a domain, open for a week. One that is open or proved stays as it is; where the week
 * is over or the proof lapsed there is a new token.
 */
export async function askDomain(
  { brandId, userId }: Teammate,
  { name: domain }: { name: string },
  now = new Date(),
): Promise<Result<{ domainId: string }, "too_many_domains">> {
  return db.$transaction(async (tx) => {
    // Domains are counted one ask at a time.
    await tx.$executeRaw`select 1 from brand where id = ${brandId}::uuid for update`;
    const where = { brandId_domain: { brandId, domain } };
    const known = await tx.brandDomain.findUnique({ where });
    if (known && !["expired", "lapsed"].includes(stateOf(known, now))) return ok({ domainId: known.id });
    if (!known && (await tx.brandDomain.count({ where: { brandId } })) >= mostDomains)
      return refuse("too_many_domains");
    const asked = {
      token: randomBytes(32).toString("base64url"),
      ...{ askedById: userId, askedAt: now, expiresAt: new Date(now.getTime() + challengeMs) },
    };
    const { id } = known
      ? await tx.brandDomain.update({ where, data: { ...anew, ...asked } })
      : await tx.brandDomain.create({ data: { brandId, domain, ...asked } });
    await recordAct(tx, {
      ...{ actorId: userId, act: "domain.asked", subjectId: brandId },
      detail: { domain },
    });
    return ok({ domainId: id });
  });
}
