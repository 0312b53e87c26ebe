import pg from "pg";

/** What each member has. Few, so that a million members fit a small disk; what a member costs besides their acts weighs the more. */
export interface Each {
  readonly received: number;
  readonly given: number;
  readonly posts: number;
}

/**
 * Fills an empty, migrated database with so many members who have linked an account, and with what was read there over 170
 * days, in the order of time as readings bring it: what belongs to one account lies all over its tables. Twice as many people
 * engage with them.
 */
export async function fill(url: string, members: number, { received, given, posts }: Each): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      select setseed(0.5);
      insert into "user" (id, email)
        select md5('user ' || n)::uuid, 'm' || n || '@example.org' from generate_series(1, ${members}) n;
      insert into linked_account (id, user_id, network, origin, remote_id, handle, identity_hmac, grant_sealed, followers, last_read_at)
        select md5('account ' || n)::uuid, md5('user ' || n)::uuid, 'mastodon', 'https://social.example', n::text,
          'm' || n || '@social.example', 'self ' || n, 'none', (random() * 3000)::int, now()
        from generate_series(1, ${members}) n;
      insert into engager (who, network, created_on, seed_part, members_this_week)
        select encode(sha256(n::text::bytea), 'base64'), 'mastodon', now()::date - (random() * 1500)::int,
          0.2 + 0.8 * random(), (random() * 30)::int
        from generate_series(1, ${2 * members}) n;
      insert into engagement (linked_account_id, direction, kind, engager_id, target, post_remote_id, at)
        select md5('account ' || member)::uuid,
          (case when act <= ${received} then 'received' else 'given' end)::engagement_direction,
          (array['like', 'like', 'like', 'reply', 'repost', 'mention'])[1 + act % 6]::engagement_kind,
          1 + (random() * ${2 * members - 1})::int, act::text,
          case when act <= ${received} then (1 + act % ${posts})::text end,
          now() - random() * interval '170 days' as at
        from generate_series(1, ${members}) member, generate_series(1, ${received + given}) act order by at;
      insert into post (linked_account_id, remote_id, at, seen_at, topics)
        select md5('account ' || member)::uuid, post::text, now() - random() * interval '170 days' as at, now(),
          case post % 4 when 0 then '{cycling}' when 1 then '{books}' else '{}' end::text[]
        from generate_series(1, ${members}) member, generate_series(1, ${posts}) post order by at;
    `);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
