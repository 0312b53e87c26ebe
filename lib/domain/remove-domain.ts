import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

/** Takes a domain off the brand, proved or not. Whoever names it again gets another token. */
export async function removeDomain(
  { brandId, userId }: Teammate,
  { domain: id }: { domain: string },
): Promise<Result<undefined, "unknown_domain">> {
  return db.$transaction(async (tx) => {
    const gone = await tx.brandDomain.findFirst({ where: { id, brandId }, select: { domain: true } });
    const { count } = await tx.brandDomain.deleteMany({ where: { id, brandId } });
    if (!gone || count === 0) return refuse("unknown_domain");
    await recordAct(tx, {
      ...{ actorId: userId, act: "domain.removed", subjectId: brandId },
      detail: { domain: gone.domain },
    });
    return ok();
  });
}
