import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { identitiesOf } from "@/lib/claim/identities";
import type { Claimant } from "@/lib/claim/refusal";
import type { Db } from "@/lib/db";
import { gateStandingOf } from "@/lib/score/queries";

/** How a member and a perk stand to each other, by the database's clock. */
export interface Standing {
  readonly now: Date;
  /** The formula that the gate score is by; null where there is none. */
  readonly formula: string | null;
  readonly claimant: Claimant;
  /** All by which the person is known. */
  readonly identities: readonly string[];
  /** 1 where a pool has a free unit, else 0: counting all of them would cost more and decide nothing. */
  readonly left: { readonly gated: number; readonly open: number };
}

const row = z.object({
  now: z.date(),
  claimId: z.uuid().nullable(),
  identityUsed: z.boolean(),
  gated: z.boolean(),
  open: z.boolean(),
});

/** Reads what `refusalFor` judges of one member and one perk. Within a transaction, `now` is when that began. */
export async function standingOf(inside: Db, member: MemberId, perkId: string): Promise<Standing> {
  const identities = await identitiesOf(inside, member);
  const [found] = await inside.$queryRaw<unknown[]>`
    select now() as now,
      (select id from claim where perk_id = ${perkId}::uuid and user_id = ${member}::uuid
        and (state = 'redeemed' or (state in ('offered', 'active') and usable_until > now()))) as "claimId",
      exists(select 1 from claim_identity i join claim c on c.id = i.claim_id
        where i.perk_id = ${perkId}::uuid and i.identity_hmac = any(${identities})
        and c.user_id <> ${member}::uuid and (c.state = 'redeemed' or c.usable_until > now())) as "identityUsed",
      exists(select 1 from unit where perk_id = ${perkId}::uuid and pool = 'gated' and free_at <= now()) as gated,
      exists(select 1 from unit where perk_id = ${perkId}::uuid and pool = 'open' and free_at <= now()) as open`;
  const { now, claimId, identityUsed, gated, open } = row.parse(found);
  const gate = await gateStandingOf(member, now, inside);
  return {
    now,
    formula: gate?.formula ?? null,
    claimant: { claimId, identityUsed, gateScore: gate?.score ?? null },
    identities,
    left: { gated: Number(gated), open: Number(open) },
  };
}
