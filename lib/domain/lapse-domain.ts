import "server-only";
import { recordAct } from "@/lib/audit/record-act";
import type { Found } from "@/lib/domain/found";
import { proved } from "@/lib/domain/standing";
import type { Prisma } from "@/prisma/generated/client";

/** A proof as it was when somebody looked at its domain. */
export interface SeenProof {
  readonly id: string;
  readonly brandId: string;
  readonly domain: string;
  readonly token: string;
}

/** Ends a proof, unless it was ended or given another token meanwhile: then false. The job of each hour tells its owners. */
export async function lapseDomain(
  tx: Prisma.TransactionClient,
  { id, brandId, domain, token }: SeenProof,
  found: Found,
  why: "token_gone" | "no_answer" | "proved_by_another",
  now: Date,
): Promise<boolean> {
  const { count } = await tx.brandDomain.updateMany({
    where: { id, token, ...proved },
    data: { lapsedAt: now, nextCheckAt: null, checkedAt: now, found },
  });
  if (count === 0) return false;
  await recordAct(tx, { actorId: null, act: "domain.lapsed", subjectId: brandId, detail: { domain, why } });
  return true;
}
