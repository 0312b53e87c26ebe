import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { type AskedTroubles, askedFrom, guestsOf } from "@/lib/claim/asked";
import { dayAt } from "@/lib/claim/days";
import type { CorrectInput } from "@/lib/claim/schema";
import { sealAsked } from "@/lib/claim/seal-asked";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import { PerkKind } from "@/prisma/generated/enums";

export type CorrectRefusal =
  | { readonly fact: "unknown_claim" | "not_usable" }
  | { readonly fact: "asked"; readonly troubles: AskedTroubles }
  | Busy;

const row = z.object({
  usable: z.boolean(),
  kind: z.string().toUpperCase().pipe(z.enum(PerkKind)),
  guestsMost: z.int(),
  delivers: z.boolean(),
  timeZone: z.string(),
  now: z.date(),
  usableUntil: z.date(),
});

/**
 * Changes what a member told at a claim (the day, a flight's number …) as long as it is unused. The days are those that are
 * left of it. That something was changed, not what, is written down as an event.
 */
export async function correctAsked(
  member: MemberId,
  { claim: claimId, ...input }: CorrectInput,
): Promise<Result<undefined, CorrectRefusal>> {
  return inTransaction<undefined, CorrectRefusal>(async (tx) => {
    const [found] = await tx.$queryRaw<unknown[]>`
      select c.state = 'active' and c.usable_until > now() as usable, p.kind::text, p.guests_most as "guestsMost", p.delivers,
        coalesce(v.time_zone, 'UTC') as "timeZone", now() as now, c.usable_until as "usableUntil"
      from claim c join perk p on p.id = c.perk_id left join venue v on v.id = p.venue_id
      where c.id = ${claimId}::uuid and c.user_id = ${member}::uuid for update of c`;
    if (!found) return refuse({ fact: "unknown_claim" });
    const { usable, kind, guestsMost, delivers, timeZone, now, usableUntil } = row.parse(found);
    if (!usable) return refuse({ fact: "not_usable" });
    const days = { first: dayAt(now, timeZone), last: dayAt(usableUntil, timeZone) };
    const answer = askedFrom({ kind, guestsMost, delivers, days }, input);
    if ("troubles" in answer) return refuse({ fact: "asked", troubles: answer.troubles });

    const { asked } = answer;
    if (!asked) return ok();
    await tx.claim.update({
      where: { id: claimId },
      data: { askedSealed: sealAsked(asked), guests: guestsOf(asked) },
    });
    const reason = "What was asked at the claim was changed";
    await tx.claimEvent.create({ data: { claimId, from: "ACTIVE", to: "ACTIVE", byId: member, reason } });
    return ok();
  });
}
