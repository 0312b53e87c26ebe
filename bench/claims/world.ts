import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { testSettings } from "../../e2e/fixtures/test-settings.ts";

/** A database with people who all pass the gate of every perk that is made. */
export interface World {
  /** The people's ids. */
  readonly people: readonly string[];
  /** Makes an approved, live perk behind a gate, with so many units of which a twentieth is open; its id. */
  readonly newPerk: (units: number) => Promise<string>;
  /** How many claims stand on the perks. */
  readonly claims: (perks: readonly string[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

const days = 15;

/** Fills an empty, migrated database with so many people who have a linked account and a score for each of 15 days. */
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
  await client.query("vacuum analyze");
  const { rows } = await client.query<{ id: string }>(`select id from "user"`);
  return {
    people: rows.map(({ id }) => id),
    newPerk: async (units) => {
      const id = randomUUID();
      await client.query(
        `insert into perk (id, campaign_id, status, version, kind, title, benefit, terms, value_cents, currency, gate_score,
           stock, open_percent, opens_at, closes_at, usable_days, updated_at)
         select $1, id, 'approved', 1, 'flash', 'Hot', 'One', 'Once for each person.', 100, 'EUR', 60,
           $2, 5, now() - interval '1 hour', now() + interval '1 hour', 7, now() from campaign`,
        [id, Math.max(units, 1)],
      );
      await client.query(
        `insert into unit (id, perk_id, pool)
         select gen_random_uuid(), $1, (case when n <= ceil($2::int / 20.0) then 'open' else 'gated' end)::pool
         from generate_series(1, $2::int) n`,
        [id, units],
      );
      await client.query("analyze unit");
      return id;
    },
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
