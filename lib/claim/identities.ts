import "server-only";
import { mailboxOf } from "@/lib/account/email";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf } from "@/lib/crypto";
import type { Db } from "@/lib/db";

/**
 * HMACs of everything by which a person is known: the mailbox and each linked account, sorted, so that whoever writes
 * several of them takes their locks in the same order.
 */
export async function identitiesOf(inside: Db, member: MemberId): Promise<string[]> {
  const { email, linkedAccounts } = await inside.user.findUniqueOrThrow({
    where: { id: member },
    select: { email: true, linkedAccounts: { select: { identityHmac: true } } },
  });
  const mailbox = hmacOf("identity", `mailbox:${mailboxOf(email)}`);
  return [mailbox, ...linkedAccounts.map(({ identityHmac }) => identityHmac)].toSorted();
}
