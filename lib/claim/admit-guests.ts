import "server-only";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { guestHours, nextOrdinals } from "@/lib/claim/guests";
import { redeemsAt } from "@/lib/claim/redeems-at";
import type { AdmitInput } from "@/lib/claim/schema";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

export type AdmitRefusal =
  | { readonly fact: "unknown_redemption" | "revoked" | "holder_not_in" | "too_late" }
  | {
      readonly fact: "too_many_guests";
      /** How many may still come. */
      readonly left: number;
    }
  | Busy;

export interface GuestsIn {
  readonly admitted: number;
  /** How many may still come. */
  readonly left: number;
}

const row = z.object({
  claimId: z.uuid(),
  guests: z.int(),
  revoked: z.boolean(),
  inForce: z.boolean(),
  inTime: z.boolean(),
  venueId: z.uuid().nullable(),
  method: z.enum(["qr", "code"]),
});

/** Locks a holder's use at the brand and its claim, so that many scanners count the guests one after the other. */
async function lockParty(tx: Prisma.TransactionClient, { brandId }: Teammate, redemption: string) {
  const [found] = await tx.$queryRaw<unknown[]>`
    select c.id as "claimId", c.guests, c.state = 'revoked' as revoked, r.rolled_back_at is null as "inForce",
      r.at > now() - make_interval(hours => ${guestHours}::int) as "inTime", r.venue_id as "venueId", r.method::text
    from redemption r join claim c on c.id = r.claim_id
      join perk p on p.id = c.perk_id join campaign a on a.id = p.campaign_id
    where r.id = ${redemption}::uuid and r.ordinal = 0 and a.brand_id = ${brandId}::uuid
    for update of c, r`;
  return found ? row.parse(found) : null;
}

/**
 * Lets guests in after their holder, at the same venue (one where the staff redeem) and within 12 hours: all of those asked for or none, and never more
 * in sum than the claim names, however many scanners ask at once. The same nonce again is the same attempt.
 */
export async function admitGuests(
  staff: Teammate,
  { redemption, guests: count, nonce }: AdmitInput,
): Promise<Result<GuestsIn, AdmitRefusal>> {
  return inTransaction<GuestsIn, AdmitRefusal>(async (tx) => {
    const party = await lockParty(tx, staff, redemption);
    if (!party || !redeemsAt(staff, party.venueId)) return refuse({ fact: "unknown_redemption" });
    const { claimId, guests, venueId } = party;
    if (party.revoked) return refuse({ fact: "revoked" });
    const all = await tx.redemption.findMany({
      where: { claimId, ordinal: { gt: 0 } },
      select: { ordinal: true, nonce: true, rolledBackAt: true },
    });
    const taken = all.filter(({ rolledBackAt }) => rolledBackAt === null).map(({ ordinal }) => ordinal);
    const left = guests - taken.length;
    const before = all.filter((one) => one.nonce === nonce).length;
    if (before > 0) return ok({ admitted: before, left });
    if (!party.inForce) return refuse({ fact: "holder_not_in" });
    if (!party.inTime) return refuse({ fact: "too_late" });
    const ordinals = nextOrdinals(guests, taken, count);
    if (!ordinals) return refuse({ fact: "too_many_guests", left });
    const method = party.method === "qr" ? "QR" : "CODE";
    await tx.redemption.createMany({
      data: ordinals.map((ordinal) => ({ claimId, ordinal, venueId, method, nonce, byId: staff.userId })),
    });
    return ok({ admitted: count, left: left - count });
  });
}
