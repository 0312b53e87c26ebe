import "server-only";
import { z } from "zod";
import { mailboxOf } from "@/lib/account/email";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf } from "@/lib/crypto";
import type { Db } from "@/lib/db";

const rows = z.array(z.object({ id: z.uuid(), email: z.string(), linked: z.array(z.string()) }));

/**
 * HMACs of everything by which each of the members is known: the mailbox and each linked account, sorted, so that whoever
 * writes several of them takes their locks in the same order. One query. Throws when a member does not exist.
 */
export async function identitiesOfAll(
  inside: Db,
  members: readonly MemberId[],
): Promise<Map<MemberId, readonly string[]>> {
  const people = rows.parse(
    await inside.$queryRaw`
      select id, email, array(select identity_hmac from linked_account where user_id = "user".id) as linked
      from "user" where id = any(${members}::uuid[])`,
  );
  const known = new Map(
    people.map(({ id, email, linked }) => [
      id as MemberId,
      [hmacOf("identity", `mailbox:${mailboxOf(email)}`), ...linked].toSorted(),
    ]),
  );
  if (members.some((member) => !known.has(member))) throw new Error("a member to be known does not exist");
  return known;
}

/** As `identitiesOfAll`, of one member. */
export async function identitiesOf(inside: Db, member: MemberId): Promise<readonly string[]> {
  return (await identitiesOfAll(inside, [member])).get(member) ?? [];
}
