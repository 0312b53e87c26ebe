import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { testSettings } from "../../e2e/fixtures/test-settings.ts";

/** A database with people who all pass the gate of every perk that is made. */
export interface World {
  /** The people's ids. */
  readonly people: readonly string[];
  /** Makes approved, live perks behind a gate, each with so many units of which a twentieth is open; their ids. */
  readonly newPerks: (units: number, count: number) => Promise<string[]>;
  /** How many claims stand on the perks. */
  readonly claims: (perks: readonly string[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

const days = 15;

async function newPerks(client: pg.Client, units: number, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await client.query(
    `insert into perk (id, campaign_id, status, version, kind, title, benefit, terms, value_cents, currency, gate_score,
       stock, open_percent, opens_at, closes_at, usable_days, updated_at)
     select perk, campaign.id, 'approved', 1, 'flash', 'Hot', 'One', 'Once for each person.', 100, 'EUR', 60,
       $2, 5, now() - interval '1 hour', now() + interval '1 hour', 7, now() from campaign, unnest($1::uuid[]) as perk`,
    [ids, units],
  );
  await client.query(
    `insert into unit (id, perk_id, pool)
     select gen_random_uuid(), perk, (case when n <= ceil($2::int / 20.0) then 'open' else 'gated' end)::pool
     from unnest($1::uuid[]) as perk, generate_series(1, $2::int) n`,
    [ids, units],
  );
  await client.query("analyze unit");
  return ids;
}

/** Fills an empty, migrated database with so many people who have a linked account and a score for each of 15 days, and have claimed once before. */
export async function fillWorld(url: string, count: number, formula: string): Promise<World> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    insert into "user" (id, email)
      select gen_random_uuid(), 'm' || n || '@example.org' from generate_series(1, ${count}) n;
    insert into linked_account (id, user_id, network, origin, remote_id, handle, identity_hmac, grant_sealed, followers, last_read_at)
      select gen_random_uuid(), id, 'mastodon', 'https://social.example', email, email, 'self ' || email, 'none', 10, now()
      from "user";
    insert into score_snapshot (id, user_id, day, formula, value_tenths, shown, band_low, band_high, withheld_resonance,
        withheld_conversation, withheld_listening, lines, scored_at)
      select gen_random_uuid(), id, now()::date - ago, '${formula}', 700, 70, 68, 72, 0, 0, 0, '[]', now() - ago * interval '1 day'
      from "user", generate_series(1, ${days}) ago;
    insert into brand (id, slug, name, blurb, created_by_id)
      select gen_random_uuid(), 'bench', 'Bench', '', id from "user" limit 1;
    insert into campaign (id, brand_id, name, created_by_id)
      select gen_random_uuid(), id, 'Bench', created_by_id from brand;
  `);
  const [earlier] = await newPerks(client, count, 1);
  // A marketplace with a past: of empty tables Postgres keeps plans that read the whole of them, however they fill later.
  await client.query(`
    insert into claim (id, perk_id, user_id, pool, state, claimed_at, usable_until, gate_asked, gate_score, formula,
        perk_version, perk_title, benefit, terms, disclosure, disclosed_at, code_hmac, code_last4, code_sealed)
      select gen_random_uuid(), '${earlier}', id, 'gated', 'redeemed', now() - interval '1 day', now(), 60, 72, '${formula}', 1, 'Hot', 'One',
        'Once for each person.', 'Agreed.', now(), id::text, '0000', id::text
      from "user";
    insert into claim_identity (perk_id, identity_hmac, claim_id)
      select perk_id, email, claim.id from claim join "user" on "user".id = user_id;
    insert into claim_event (id, claim_id, "to", by_id) select gen_random_uuid(), id, state, user_id from claim;
    insert into redemption (id, claim_id, by_id, method, nonce) select gen_random_uuid(), id, user_id, 'qr', gen_random_uuid() from claim;
    update unit set free_at = 'infinity', pool = 'gated', claim_id = c.id
      from (select id, row_number() over () as nth from claim) c
        join (select id, row_number() over () as nth from unit) u using (nth)
      where unit.id = u.id;
  `);
  await client.query("vacuum analyze");
  const { rows } = await client.query<{ id: string }>(`select id from "user"`);
  return {
    people: rows.map(({ id }) => id),
    newPerks: (units, many) => newPerks(client, units, many),
    claims: async (perks) => {
      const counted = await client.query<{ count: number }>(
        `select count(*)::int as count from claim where perk_id = any($1) and state = 'active'`,
        [perks],
      );
      return counted.rows[0]?.count ?? 0;
    },
    close: () => client.end(),
  };
}

/** The cookie of a session of each of them, as signing in leaves it. */
export const sessionsOf = (people: readonly string[]): Promise<string[]> =>
  Promise.all(
    people.map(
      async (sub) =>
        `next-auth.session-token=${await encode({ token: { sub }, secret: testSettings.AUTH_SECRET ?? "" })}`,
    ),
  );
