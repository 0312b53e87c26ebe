import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import type { Found } from "@/lib/domain/found";
import { againMs, heardIn, verdictOf } from "@/lib/domain/judge";
import { lapseDomain, type SeenProof } from "@/lib/domain/lapse-domain";
import { lookAtDomain } from "@/lib/domain/look-at-domain";
import type { Outside } from "@/lib/domain/outside";
import { proved } from "@/lib/domain/standing";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import type { DomainProof } from "@/prisma/generated/enums";

interface Holder {
  readonly proof: SeenProof;
  readonly found: Found;
}

const holderOf = (tx: Prisma.TransactionClient, { domain, brandId }: SeenProof) =>
  tx.brandDomain.findFirst({
    where: { domain, brandId: { not: brandId }, ...proved },
    select: { id: true, brandId: true, domain: true, token: true },
  });

/** Another brand's proof of the domain that no longer holds: both places answered just now without its token. */
async function leftBehind(seen: SeenProof, outside: Outside): Promise<Holder | null> {
  const proof = await holderOf(db, seen);
  if (!proof) return null;
  const found = await lookAtDomain(proof.domain, proof.token, outside);
  return verdictOf(found, heardIn([found])) === "gone" ? { proof, found } : null;
}

/**
 * Makes the domain the brand's, whose token was found there just now. Where another brand had proved it before, that proof
 * ends if its token is gone from both places; else it stands and this refuses. Of several brands at once one gets it.
 */
export async function proveDomain(
  { userId }: Teammate,
  seen: SeenProof,
  proof: DomainProof,
  outside: Outside,
  now: Date,
): Promise<Result<undefined, "held_by_another" | "unknown_domain">> {
  const left = await leftBehind(seen, outside);
  const { id, brandId, domain, token } = seen;
  return db.$transaction(async (tx) => {
    // Proofs of one domain are written one at a time.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`domain ${domain}`}))`;
    const holder = await holderOf(tx, seen);
    if (holder && (!left || holder.id !== left.proof.id || holder.token !== left.proof.token))
      return refuse("held_by_another");
    const own = await tx.$queryRaw<unknown[]>`
      select 1 from brand_domain where id = ${id}::uuid and token = ${token} and lapsed_at is null for update`;
    if (own.length === 0) return refuse("unknown_domain");
    if (left) await lapseDomain(tx, left.proof, left.found, "proved_by_another", now);
    const { count } = await tx.brandDomain.updateMany({
      where: { id, token, verifiedAt: null },
      data: {
        ...{ verifiedAt: now, verifiedById: userId, proof },
        nextCheckAt: new Date(now.getTime() + againMs),
      },
    });
    // Two presses at once: the first one proved it and wrote the log.
    if (count > 0) {
      const detail = { domain, proof };
      await recordAct(tx, { actorId: userId, act: "domain.verified", subjectId: brandId, detail });
    }
    return ok();
  });
}
