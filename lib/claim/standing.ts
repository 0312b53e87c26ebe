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
  const found = rows.parse(
    await inside.$queryRaw`
      with mine as (
        select user_id as member, id, state = 'redeemed' or usable_until > ${now} as live from claim
        where perk_id = ${perkId}::uuid and user_id = any(${members}::uuid[]) and state in ('offered', 'active', 'redeemed')
      ), others as (
        select known.member, c.state in ('redeemed', 'revoked') or c.usable_until > ${now} as live
        from unnest(${pairs.map(({ member }) => member)}::uuid[], ${pairs.map(({ identity }) => identity)}::text[])
          as known(member, identity)
        join claim_identity i on i.perk_id = ${perkId}::uuid and i.identity_hmac = known.identity
        join claim c on c.id = i.claim_id
        -- One's own that was withdrawn counts too: it is spent.
        where c.user_id <> known.member or c.state = 'revoked'
      )
      select member, (select id from mine where mine.member = m.member and live) as "claimId",
        exists(select 1 from others where others.member = m.member and live) as "identityUsed",
        exists(select 1 from mine where mine.member = m.member and not live)
          or exists(select 1 from others where others.member = m.member and not live) as "inTheWay"
      from unnest(${members}::uuid[]) as m(member)`,
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
