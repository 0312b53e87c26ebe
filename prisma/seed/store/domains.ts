import { randomBytes } from "node:crypto";
import type { Found } from "@/lib/domain/found";
import { againMs, challengeMs } from "@/lib/domain/judge";
import type { Prisma } from "@/prisma/generated/client";
import type { DomainPlan } from "@/prisma/seed/brands/plan";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { recordPastAct } from "@/prisma/seed/store/audit";

const found: Record<"DNS" | "FILE", Found> = {
  DNS: { dns: { was: "token" }, file: null },
  FILE: { dns: { was: "no_record" }, file: { was: "token" } },
};

/** Adds what a brand said of its domain, as its owner did and as it was found then. */
export async function storeDomain(
  tx: Prisma.TransactionClient,
  { brandId, ownerId }: { brandId: string; ownerId: string },
  { domain, askedDaysAgo, proof }: DomainPlan,
  now: Date,
): Promise<void> {
  const askedAt = new Date(now.getTime() - askedDaysAgo * 86_400_000);
  const asked = {
    ...{ id: idAt(askedAt, diceOf(`domain ${domain}`)), brandId, domain },
    ...{ token: randomBytes(32).toString("base64url"), askedById: ownerId, askedAt },
    expiresAt: new Date(askedAt.getTime() + challengeMs),
  };
  const act = { actorId: ownerId, subjectId: brandId };
  await recordPastAct(tx, { ...act, at: askedAt, act: "domain.asked", detail: { domain } });
  if (!proof) {
    await tx.brandDomain.create({ data: asked });
    return;
  }
  const verifiedAt = new Date(askedAt.getTime() + 3_600_000);
  const nextCheckAt = new Date(verifiedAt.getTime() + againMs);
  await tx.brandDomain.create({
    data: {
      ...{ ...asked, verifiedAt, verifiedById: ownerId, proof, nextCheckAt },
      ...{ checkedAt: verifiedAt, found: found[proof] },
    },
  });
  await recordPastAct(tx, { ...act, at: verifiedAt, act: "domain.verified", detail: { domain, proof } });
}
