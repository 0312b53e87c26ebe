import "server-only";
import { z } from "zod";
import { guestHours } from "@/lib/claim/guests";
import type { Prisma } from "@/prisma/generated/client";

const row = z.object({
  redemption: z.uuid(),
  at: z.date(),
  venueId: z.uuid().nullable(),
  venueName: z.string().nullable(),
  timeZone: z.string().nullable(),
  guestsLeft: z.int().min(0),
  open: z.boolean(),
});

/**
 * Who came by a claim: its holder's use in force, when and where, and how many of the guests may still come. `open` tells
 * whether they are in time, by the database's clock.
 */
export type Party = z.output<typeof row>;

/** The party of a claim that the transaction has locked; null while its holder is not in. */
export async function partyOf(tx: Prisma.TransactionClient, claimId: string): Promise<Party | null> {
  const [found] = await tx.$queryRaw<unknown[]>`
    select r.id as redemption, r.at, r.venue_id as "venueId", v.name as "venueName", v.time_zone as "timeZone",
      r.at > now() - make_interval(hours => ${guestHours}::int) as open,
      c.guests - (select count(*)::int from redemption g
        where g.claim_id = c.id and g.ordinal > 0 and g.rolled_back_at is null) as "guestsLeft"
    from redemption r join claim c on c.id = r.claim_id left join venue v on v.id = r.venue_id
    where r.claim_id = ${claimId}::uuid and r.ordinal = 0 and r.rolled_back_at is null`;
  return found ? row.parse(found) : null;
}
