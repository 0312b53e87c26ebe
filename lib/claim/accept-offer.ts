import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { type AskedTroubles, askedFrom, guestsOf } from "@/lib/claim/asked";
import { usableSpan } from "@/lib/claim/days";
import type { AcceptInput } from "@/lib/claim/schema";
import { sealAsked } from "@/lib/claim/seal-asked";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import { PerkKind } from "@/prisma/generated/enums";

export type AcceptRefusal =
  | { readonly fact: "unknown_claim" | "offer_over" }
  | { readonly fact: "asked"; readonly troubles: AskedTroubles }
  | Busy;

const row = z.object({
  now: z.date(),
  state: z.enum(["offered", "active", "redeemed", "released", "expired", "revoked"]),
  usable: z.boolean(),
  usableDays: z.int(),
  kind: z.string().toUpperCase().pipe(z.enum(PerkKind)),
  guestsMost: z.int(),
  delivers: z.boolean(),
  timeZone: z.string(),
});

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Accepts the unit that is held for a member, who agrees to the disclosure and tells what the perk's kind asks for: from now on
 * it is theirs to use for the perk's days. What was accepted already is a yes again. An offer that ran out cannot be accepted,
 * whoever has its unit by now.
 */
export async function acceptOffer(
  member: MemberId,
  { claim: claimId, ...input }: AcceptInput,
): Promise<Result<{ claimId: string }, AcceptRefusal>> {
  return inTransaction<{ claimId: string }, AcceptRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select now() as now, c.state::text, c.usable_until > now() as usable, p.usable_days as "usableDays", p.kind::text,
        p.guests_most as "guestsMost", p.delivers, coalesce(v.time_zone, 'UTC') as "timeZone"
      from claim c join perk p on p.id = c.perk_id left join venue v on v.id = p.venue_id
      where c.id = ${claimId}::uuid and c.user_id = ${member}::uuid for update of c`;
    if (!found) return refuse({ fact: "unknown_claim" });
    const { now, state, usable, usableDays, kind, guestsMost, delivers, timeZone } = row.parse(found);
    if (usable && state === "active") return ok({ claimId });
    if (!usable || state !== "offered") return refuse({ fact: "offer_over" });
    const told = askedFrom(
      { kind, guestsMost, delivers, days: usableSpan(now, usableDays, timeZone) },
      input,
    );
    if ("troubles" in told) return refuse({ fact: "asked", troubles: told.troubles });

    const usableUntil = new Date(now.getTime() + usableDays * dayMs);
    const kept = await tx.$executeRaw`
      update unit set free_at = ${usableUntil}
      where claim_id = ${claimId}::uuid and free_at > now() and free_at < 'infinity'`;
    // The offer ran out between the two statements and its unit is somebody else's already.
    if (kept !== 1) return refuse({ fact: "offer_over" });
    const { asked } = told;
    await tx.claim.update({
      where: { id: claimId },
      data: {
        ...{ state: "ACTIVE", usableUntil, disclosedAt: now },
        ...(asked && { askedSealed: sealAsked(asked), guests: guestsOf(asked) }),
        ...(input.passKey && { passKey: input.passKey }),
      },
    });
    await tx.claimEvent.create({ data: { claimId, from: "OFFERED", to: "ACTIVE", byId: member } });
    return ok({ claimId });
  });
}
