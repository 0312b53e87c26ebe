import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import type { Prisma } from "@/prisma/generated/client";

const rows = z.array(z.object({ id: z.uuid(), from: z.enum(["offered", "active"]) }));
const states = { offered: "OFFERED", active: "ACTIVE" } as const;

/** Writes down that claims ran out, and lets go of the identities they stood for. Their units are free by time alone. */
async function expire(tx: Prisma.TransactionClient, found: unknown): Promise<number> {
  const over = rows.parse(found);
  if (over.length === 0) return 0;
  const ids = over.map(({ id }) => id);
  await tx.claim.updateMany({ where: { id: { in: ids } }, data: { state: "EXPIRED" } });
  await tx.claimIdentity.deleteMany({ where: { claimId: { in: ids } } });
  await tx.claimEvent.createMany({
    data: over.map(({ id, from }) => ({ claimId: id, from: states[from], to: "EXPIRED" as const })),
  });
  return over.length;
}

/**
 * Settles claims on one perk that ran out and stand in the way of new ones: the members' own, and those of whoever has an
 * identity in common with one of them.
 */
export async function expireInTheWay(
  tx: Prisma.TransactionClient,
  perkId: string,
  people: readonly { readonly member: MemberId; readonly identities: readonly string[] }[],
): Promise<void> {
  if (people.length === 0) return;
  const members = people.map(({ member }) => member);
  const identities = people.flatMap((person) => person.identities);
  await expire(
    tx,
    await tx.$queryRaw`
      select id, state::text as "from" from claim
      where perk_id = ${perkId}::uuid and state in ('offered', 'active') and usable_until <= now()
      and (user_id = any(${members}::uuid[]) or id in (
        select claim_id from claim_identity where perk_id = ${perkId}::uuid and identity_hmac = any(${identities})))
      order by id for update`,
  );
}

const batch = 1_000;

/** Settles every claim that ran out, and says how many. For the job of each minute: stock never waits for it. */
export async function expireClaims(): Promise<number> {
  let settled = 0;
  for (;;) {
    const some = await db.$transaction(async (tx) =>
      expire(
        tx,
        await tx.$queryRaw`
          select id, state::text as "from" from claim
          where state in ('offered', 'active') and usable_until <= now()
          order by usable_until limit ${batch} for update skip locked`,
      ),
    );
    settled += some;
    if (some < batch) return settled;
  }
}

export const expireClaimsJob = job(
  "expire-claims",
  z.object({}),
  async () => {
    await expireClaims();
  },
  { cron: "* * * * *" },
);
