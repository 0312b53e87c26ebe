import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { atGates } from "@/lib/claim/at-gates";
import { identitiesOfAll } from "@/lib/claim/identities";
import type { Claimant } from "@/lib/claim/refusal";
import type { Db } from "@/lib/db";
import type { Gates } from "@/lib/perk/gates";
import { gateStandingsOf } from "@/lib/score/queries";

/** How a member stands to a perk. */
export interface Standing {
  readonly claimant: Claimant;
  /** The formula that the gate score is by; null where there is none. */
  readonly formula: string | null;
  /** All by which the person is known, sorted. */
  readonly identities: readonly string[];
  /** Whether a claim that ran out was not settled yet and stands in the way of a new one. */
  readonly inTheWay: boolean;
}

const rows = z.array(
  z.object({
    member: z.uuid(),
    claimId: z.uuid().nullable(),
    identityUsed: z.boolean(),
    inTheWay: z.boolean(),
  }),
);

/**
 * Reads how each of the members stands to one perk at `now`, in a few queries for all of them: asked within a claim's
 * transaction it sees what the claim sees. Each member once.
 */
export async function standingsOf(
  inside: Db,
  perk: Gates & { readonly id: string },
  members: readonly MemberId[],
  now: Date,
): Promise<Map<MemberId, Standing>> {
  const perkId = perk.id;
  const identities = await identitiesOfAll(inside, members);
  const pairs = [...identities].flatMap(([member, own]) => own.map((identity) => ({ member, identity })));
  // `limit 1` in both makes Postgres look each person up in the index. It believes that a new perk has no claims, and would
  // else read all there are, in each batch.
  const found = rows.parse(
    await inside.$queryRaw`
      with others as (
        select known.member, c.state in ('redeemed', 'revoked') or c.usable_until > ${now} as live
        from unnest(${pairs.map(({ member }) => member)}::uuid[], ${pairs.map(({ identity }) => identity)}::text[])
          as known(member, identity)
        cross join lateral (
          select claim_id from claim_identity where perk_id = ${perkId}::uuid and identity_hmac = known.identity limit 1
        ) i
        join claim c on c.id = i.claim_id
        -- One's own that was withdrawn counts too: it is spent.
        where c.user_id <> known.member or c.state = 'revoked'
      ), known as (select member, bool_or(live) as used, bool_or(not live) as over from others group by member)
      select member, case when mine.live then mine.id end as "claimId", coalesce(used, false) as "identityUsed",
        coalesce(not mine.live, false) or coalesce(over, false) as "inTheWay"
      from unnest(${members}::uuid[]) as m(member)
        left join lateral (
          select id, state = 'redeemed' or usable_until > ${now} as live from claim
          where perk_id = ${perkId}::uuid and user_id = m.member and state in ('offered', 'active', 'redeemed')
          limit 1
        ) mine on true
        left join known using (member)`,
  );
  const gates = await gateStandingsOf(members, now, inside);
  const besideScore = await atGates(inside, members, perk, now);
  return new Map(
    found.map(({ member: id, claimId, identityUsed, inTheWay }) => {
      const member = id as MemberId;
      const gate = gates.get(member);
      const claimant = { claimId, identityUsed, gateScore: gate?.score ?? null, ...besideScore(member) };
      return [
        member,
        { claimant, formula: gate?.formula ?? null, identities: identities.get(member) ?? [], inTheWay },
      ];
    }),
  );
}
