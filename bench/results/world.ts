import { randomUUID } from "node:crypto";
import pg from "pg";

/** A campaign with much that came of it. */
export interface World {
  readonly brand: string;
  readonly campaign: string;
  readonly brandId: string;
  readonly perks: readonly string[];
  readonly owner: string;
}

const perkCount = 8;
const venueCount = 5;
const days = 90;

/**
 * Fills an empty, migrated database with a campaign of 90 days: so many sights (two of three seen, the others opened), and so many claims of
 * which about six in ten were redeemed and paid for, and two of three of these bought something.
 */
export async function fillWorld(url: string, sights: number, claims: number): Promise<World> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [owner, brandId, campaign] = [randomUUID(), randomUUID(), randomUUID()];
  const perks = Array.from({ length: perkCount }, () => randomUUID()).toSorted();
  const venues = Array.from({ length: venueCount }, () => randomUUID());
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  await run(`insert into "user" (id, email) values ($1, 'owner@example.org')`, [owner]);
  await run(`insert into "user" (id, email)
    select gen_random_uuid(), 'm' || n || '@example.org' from generate_series(1, ${claims}) n`);
  await run(
    `insert into brand (id, slug, name, blurb, created_by_id) values ($1, 'bench', 'Bench', '', $2)`,
    [brandId, owner],
  );
  await run(`insert into teammate (brand_id, user_id, role) values ($1, $2, 'owner')`, [brandId, owner]);
  await run(
    `insert into venue (id, brand_id, name, address, city, country, time_zone)
     select v, $1, 'Venue ' || n, 'Street 1', 'Lisbon', 'PT', 'Europe/Lisbon' from unnest($2::uuid[]) with ordinality as t (v, n)`,
    [brandId, venues],
  );
  await run(
    `insert into campaign (id, brand_id, name, created_by_id, created_at)
     values ($1, $2, 'A campaign of ninety days', $3, now() - interval '${days} days')`,
    [campaign, brandId, owner],
  );
  await run(
    `insert into perk (id, campaign_id, status, version, kind, title, benefit, terms, value_cents, currency, gate_score,
       stock, open_percent, opens_at, closes_at, usable_days, fee_cents, updated_at)
     select p, $1, 'approved', 1, 'event', 'Perk ' || n, 'One', 'Once for each person.', 100, 'EUR', 40,
       $3, 20, now() - interval '${days} days', now() + interval '1 day', 14, 200, now()
     from unnest($2::uuid[]) with ordinality as t (p, n)`,
    [campaign, perks, claims],
  );
  await run(
    `insert into perk_sight (perk_id, day, opened, viewer)
     select ($1::uuid[])[1 + n % ${perkCount}], current_date - n / ${perkCount} % ${days}, n / ${perkCount * days} % 3 = 0, md5(n::text)::char(22)
     from generate_series(1, $2::int) n`,
    [perks, sights],
  );
  // Whoever opened has seen.
  await run(`insert into perk_day (perk_id, day, seen, opened)
    select perk_id, day, count(*), count(*) filter (where opened) from perk_sight group by 1, 2`);
  await run(
    `insert into claim (id, perk_id, user_id, pool, state, claimed_at, usable_until, gate_asked, gate_score, formula, perk_version,
       perk_title, benefit, terms, disclosure, disclosed_at, code_hmac, code_last4, code_sealed)
     select uuidv7(), ($1::uuid[])[1 + n % ${perkCount}], id, (case when score < 40 then 'open' else 'gated' end)::pool,
       (case when n % 10 < 6 then 'redeemed' when n % 10 < 8 then 'expired' when n % 10 < 9 then 'released' else 'active' end)::claim_state,
       at, at + interval '14 days', 40, score, '1.1.0', 1, 'Perk', repeat('What one gets. ', 10), repeat('Once for each person. ', 20),
       'I say so if I speak of it in public, and need not speak of it at all.', at, id::text, '0000', repeat('sealed', 12)
     from (select id, row_number() over () as n, 1 + (random() * 99)::int as score,
         now() - random() * interval '${days - 1} days' - interval '1 minute' as at
       from "user" where email like 'm%') u`,
    [perks],
  );
  await run(
    `insert into claim_event (id, claim_id, "to", by_id, at) select uuidv7(), id, 'active', user_id, claimed_at from claim`,
  );
  await run(
    `insert into redemption (id, claim_id, venue_id, by_id, method, nonce, at)
     select uuidv7(), id, ($2::uuid[])[1 + (random() * ${venueCount - 1})::int], $1::uuid, 'qr', gen_random_uuid(),
       claimed_at + random() * least(usable_until - claimed_at, now() - claimed_at)
     from claim where state = 'redeemed'`,
    [owner, venues],
  );
  await run(
    `insert into ledger_entry (id, campaign_id, currency, "from", "to", cents, perk_id, key, at)
     select uuidv7(), $1, 'EUR', 'reserved', 'spent', 200, c.perk_id, 'capture ' || r.id, r.at
     from redemption r join claim c on c.id = r.claim_id`,
    [campaign],
  );
  await run(`insert into claim_order (claim_id, perk_id, cents, currency, at, source)
    select c.id, c.perk_id, 500 + (random() * 9000)::int, case when random() < 0.1 then 'USD' else 'EUR' end, r.at, 'file'
    from redemption r join claim c on c.id = r.claim_id where random() < 0.66`);
  await run("vacuum analyze");
  await client.end();
  return { brand: "bench", campaign, brandId, perks, owner };
}
