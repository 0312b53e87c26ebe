import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { placeOf } from "@/lib/link/adapters";
import type { LinkRefusal } from "@/lib/link/refusal";
import { startRead } from "@/lib/link/start-read";
import { ok, type Result, refuse } from "@/lib/result";

const restMs = 10 * 60 * 1000;

/**
 * Reads a member's account again. Refused within 10 minutes of a whole reading, before the time that the network named, and
 * while the account has to be linked again first. While a read is running, asking again changes nothing.
 */
export async function retryRead(
  member: MemberId,
  { account }: { readonly account: string },
  now = new Date(),
): Promise<Result<undefined, LinkRefusal>> {
  const linked = await db.linkedAccount.findFirst({
    where: { id: account, userId: member },
    select: {
      network: true,
      origin: true,
      lastReadAt: true,
      relinkNeededAt: true,
      reads: { orderBy: { createdAt: "desc" }, take: 1, select: { retryAt: true, finishedAt: true } },
    },
  });
  if (!linked) return refuse({ fact: "account_unknown" });
  if (linked.relinkNeededAt) return refuse({ fact: "relink_needed" });
  const last = linked.reads[0];
  if (last?.finishedAt && last.retryAt && last.retryAt > now) {
    const trouble = { kind: "rate_limited", retryAt: last.retryAt } as const;
    const { network, origin } = linked;
    return refuse({ fact: "trouble", trouble, network, place: placeOf(origin) });
  }
  const failed = last?.finishedAt && (!linked.lastReadAt || last.finishedAt > linked.lastReadAt);
  if (!failed && linked.lastReadAt && now.getTime() - linked.lastReadAt.getTime() < restMs) {
    return refuse({ fact: "read_just_now" });
  }
  await startRead(account);
  return ok();
}
