import type pg from "pg";

/**
 * The statements of lib/claim for a batch of members, by the driver alone and with nothing judged, sealed or told by members: what the
 * database's part of a claim costs when nobody asks questions. Resolves to each one's claim or to null where no unit was left.
 */
export async function claimBySql(
  client: pg.PoolClient,
  perk: string,
  members: readonly string[],
): Promise<(string | null)[]> {
  await client.query("begin");
  const found = await client.query<{ now: Date; gate: number }>({
    name: "perk",
    text: `select now() as now, p.id, version, title, benefit, terms, opens_at, closes_at, usable_days, kind::text, guests_most,
        delivers, gate_score as gate, gate_topic, gate_topic_score, gate_place, gate_member_days, waves, draw_at, d.drawn_at,
        waitlist, offer_hours, exists(select 1 from waiter
          where perk_id = p.id and left_at is null and offered_at is null) as waiting,
        coalesce(v.time_zone, 'UTC'), c.paused_at is not null, b.name,
        coalesce(gated.least <= now(), false), coalesce(open.least <= now(), false)
      from perk p join campaign c on c.id = campaign_id join brand b on b.id = c.brand_id left join venue v on v.id = venue_id
        left join draw d on d.perk_id = p.id
        left join lateral (
          select free_at as least from unit where perk_id = p.id and pool = 'gated' order by free_at limit 1) gated on true
        left join lateral (
          select free_at as least from unit where perk_id = p.id and pool = 'open' order by free_at limit 1) open on true
      where p.id = $1 and status = 'approved'`,
    values: [perk],
  });
  const now = found.rows[0]?.now ?? new Date();
  const known = await client.query<{ id: string; email: string; linked: string[] }>({
    name: "identities",
    text: `select id, email, array(select identity_hmac from linked_account where user_id = "user".id) as linked
      from "user" where id = any($1)`,
    values: [members],
  });
  const pairs = known.rows.flatMap(({ id, email, linked }) =>
    [email, ...linked].map((identity) => ({ id, identity })),
  );
  await client.query({
    name: "standing",
    text: `with others as (
        select known.member, c.state in ('redeemed', 'revoked') or c.usable_until > $5 as live
        from unnest($3::uuid[], $4::text[]) as known(member, identity)
        cross join lateral (
          select claim_id from claim_identity where perk_id = $1 and identity_hmac = known.identity limit 1
        ) i
        join claim c on c.id = i.claim_id
        where c.user_id <> known.member or c.state = 'revoked'
      ), known as (select member, bool_or(live) as used, bool_or(not live) as over from others group by member)
      select member, case when mine.live then mine.id end, coalesce(used, false),
        coalesce(not mine.live, false) or coalesce(over, false)
      from unnest($2::uuid[]) as m(member)
        left join lateral (
          select id, state = 'redeemed' or usable_until > $5 as live from claim
          where perk_id = $1 and user_id = m.member and state in ('offered', 'active', 'redeemed')
          limit 1
        ) mine on true
        left join known using (member)`,
    values: [perk, members, pairs.map(({ id }) => id), pairs.map(({ identity }) => identity), now],
  });
  await client.query({
    name: "gates",
    text: `with reign as (
        select version, lead(published_at) over published as until,
          case when row_number() over published > 1 then published_at end as since
        from formula_run where published_at <= $2 window published as (order by published_at)
      )
      select member, (select version from reign where until is null) as formula,
        json_agg(json_build_object('at', extract(epoch from scored_at) * 1000, 'high', band_high)) as days
      from unnest($1::uuid[]) as m(member), lateral (
        select scored_at, band_high from score_snapshot join reign on version = formula
        where user_id = member and scored_at <= $2
          and (until is null or (scored_at < until and (since is null or scored_at >= since)))
        order by day desc limit 30
      ) s
      group by member`,
    values: [members, now],
  });
  const units: { id: string; pool: string }[] = [];
  for (const pool of ["gated", "open"]) {
    const missing = members.length - units.length;
    if (missing === 0) break;
    const free = await client.query<{ id: string }>({
      name: `units ${pool}`,
      text: `select id from unit where perk_id = $1 and pool = '${pool}' and free_at <= now()
        order by free_at limit $2 for update skip locked`,
      values: [perk, missing],
    });
    units.push(...free.rows.map(({ id }) => ({ id, pool })));
  }
  // In the order in which the claims come back, so that each has the pool of its unit.
  const lucky = members.slice(0, units.length).toSorted();
  const until = new Date(now.getTime() + 7 * 86_400_000);
  const claims = new Map<string, string>();
  if (lucky.length > 0) {
    const made = await client.query<{ id: string; member: string }>({
      name: "claims",
      text: `insert into claim (id, perk_id, user_id, pool, state, claimed_at, usable_until, gate_asked, gate_score, formula,
          perk_version, perk_title, benefit, terms, disclosure, disclosed_at, code_hmac, code_last4, code_sealed)
        select uuidv7(), $1::uuid, member, c.pool, 'active', $3, $4, 60, 72, '1.0.0', 1, 'Hot', 'One', 'Once for each person.',
          'Agreed.', $3, $1::text || member, '0000', member::text
        from unnest($2::uuid[], $5::pool[]) as c(member, pool) order by c.member on conflict do nothing returning id, user_id as member`,
      values: [perk, lucky, now, until, units.map(({ pool }) => pool)],
    });
    for (const { id, member } of made.rows) claims.set(member, id);
    const ids = [...claims.values()];
    const stood = pairs.flatMap(({ id, identity }) => {
      const claim = claims.get(id);
      return claim ? [{ claim, identity }] : [];
    });
    await client.query({
      name: "claim identities",
      text: `insert into claim_identity (perk_id, identity_hmac, claim_id)
        select $1, identity, claim from unnest($2::text[], $3::uuid[]) as i(identity, claim) order by identity
        on conflict do nothing returning claim_id`,
      values: [perk, stood.map(({ identity }) => identity), stood.map(({ claim }) => claim)],
    });
    await client.query({
      name: "give",
      text: `update unit set free_at = given.until, claim_id = given.claim
        from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as given(unit, claim, until)
        where unit.id = given.unit and free_at <= now()`,
      values: [units.slice(0, ids.length).map(({ id }) => id), ids, ids.map(() => until)],
    });
    await client.query({
      name: "events",
      text: `insert into claim_event (id, claim_id, "to", by_id)
        select uuidv7(), claim, 'active', member from unnest($1::uuid[], $2::uuid[]) as e(claim, member)`,
      values: [ids, [...claims.keys()]],
    });
  }
  await client.query("commit");
  return members.map((member) => claims.get(member) ?? null);
}

/** Who asks, as the gate reads it at each request. */
export async function userBySql(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "user",
    text: `select id, email, name,
        array(select id from admin_grant where user_id = u.id and revoked_at is null limit 1) as grants,
        (select json_agg(json_build_array(t.role, b.slug, b.name)) from teammate t join brand b on b.id = t.brand_id
          where t.user_id = u.id) as brands
      from "user" u where id = $1 and not exists (select 1 from ban where user_id = u.id and lifted_at is null)`,
    values: [id],
  });
  return rowCount === 1;
}
