import { seal } from "@/lib/crypto";
import { whoOf } from "@/lib/network/who";
import type { Prisma } from "@/prisma/generated/client";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { type Activity, activityOf } from "@/prisma/seed/people/activity";
import { type Character, cast } from "@/prisma/seed/people/cast";
import { type Crowd, crowdAround, type Passerby } from "@/prisma/seed/people/crowd";
import { type Personality, personalities } from "@/prisma/seed/people/personalities";
import { inBatches } from "@/prisma/seed/store/batches";
import { idOf, type UserIds } from "@/prisma/seed/store/users";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

interface Life extends Activity {
  readonly character: Character;
  readonly accountId: string;
  readonly linkedAt: Date;
  readonly lastReadAt: Date;
}

function livesOf(crowd: Crowd, now: Date): Life[] {
  return cast().map((character) => {
    const dice = diceOf(`link of ${character.key}`);
    const days = character.personality === "newcomer" ? dice.int(3, 7) : dice.int(70, 120);
    const linkedAt = new Date(now.getTime() - days * dayMs - dice.int(0, 1440) * minuteMs);
    const hoursAgo = character.link === "relink" ? dice.int(200, 260) : dice.int(1, 3);
    const lastReadAt = new Date(now.getTime() - hoursAgo * 60 * minuteMs);
    const accountId = idAt(linkedAt, dice);
    return { ...activityOf(character, crowd, lastReadAt), character, accountId, linkedAt, lastReadAt };
  });
}

function accountRow({ character, accountId, linkedAt, lastReadAt }: Life, users: UserIds) {
  const { key, host, personality, size, link } = character;
  const life: Personality = personalities[personality];
  const handle = `${key}@${host}`;
  const relinkNeededAt = link === "relink" ? new Date(lastReadAt.getTime() + dayMs) : null;
  return {
    id: accountId,
    userId: idOf(users, key),
    network: "mastodon",
    origin: `https://${host}`,
    remoteId: String(diceOf(handle).int(100_000, 999_999)),
    handle,
    profileUrl: `https://${host}/@${key}`,
    identityHmac: whoOf("mastodon", handle),
    grantSealed: seal(`demo grant of ${handle}: opens nothing`),
    followers: Math.round(life.followers * size),
    remoteCreatedAt: new Date(linkedAt.getTime() - (personality === "newcomer" ? 15 : 900) * dayMs),
    linkedAt,
    lastReadAt,
    nextReadAt: relinkNeededAt ? null : new Date(lastReadAt.getTime() + dayMs),
    relinkNeededAt,
    unreadableSince: link === "good" ? null : (relinkNeededAt ?? lastReadAt),
  };
}

/** The reading that brought everything in, and for two of them a later one that failed. */
function readRows({ character, accountId, lastReadAt, posts }: Life, now: Date) {
  const whole = {
    linkedAccountId: accountId,
    step: "DONE" as const,
    done: posts.length,
    total: posts.length,
    createdAt: new Date(lastReadAt.getTime() - 3 * minuteMs),
    startedAt: new Date(lastReadAt.getTime() - 3 * minuteMs),
    finishedAt: lastReadAt,
  };
  const trouble = {
    good: null,
    relink: "token_revoked",
    rate_limited: "rate_limited",
    server_down: "server_down",
  }[character.link];
  if (!trouble) return [whole];
  const failedAt = new Date(Math.max(lastReadAt.getTime() + 30 * minuteMs, now.getTime() - 40 * minuteMs));
  const failed = {
    linkedAccountId: accountId,
    step: "PROFILE" as const,
    createdAt: failedAt,
    startedAt: failedAt,
    finishedAt: new Date(failedAt.getTime() + 4000),
    trouble,
    retryAt: trouble === "rate_limited" ? new Date(now.getTime() + 25 * minuteMs) : null,
  };
  return [whole, failed];
}

function engagerRow({ who, ageDays, bot }: Passerby, now: Date) {
  const createdOn = ageDays === null ? null : new Date(now.getTime() - ageDays * dayMs);
  return { who, network: "mastodon", createdOn, bot };
}

/** One statement for an account, columns as arrays: by way of the client's own rows this would take most of the seed's time. */
async function storeEngagements(
  tx: Prisma.TransactionClient,
  { accountId, engagements }: Life,
): Promise<void> {
  await tx.$executeRaw`
    insert into engagement (linked_account_id, direction, kind, engager_id, target, post_remote_id, at)
    select ${accountId}::uuid, direction::engagement_direction, kind::engagement_kind, engager.id, target,
      nullif(post, ''), at::timestamptz
    from unnest(
      ${engagements.map(({ direction }) => direction.toLowerCase())}::text[],
      ${engagements.map(({ kind }) => kind)}::text[],
      ${engagements.map(({ who }) => who)}::text[],
      ${engagements.map(({ target }) => target)}::text[],
      ${engagements.map(({ postRemoteId }) => postRemoteId ?? "")}::text[],
      ${engagements.map(({ at }) => at.toISOString())}::text[]
    ) as act (direction, kind, who, target, post, at)
    join engager on engager.who = act.who`;
}

/** Links an account for each member and stores what reading it would have found. */
export async function storeAccounts(tx: Prisma.TransactionClient, users: UserIds, now: Date): Promise<void> {
  const crowd = crowdAround(cast());
  const lives = livesOf(crowd, now);
  await tx.linkedAccount.createMany({ data: lives.map((life) => accountRow(life, users)) });
  await tx.accountRead.createMany({ data: lives.flatMap((life) => readRows(life, now)) });
  const people = new Map(
    [...crowd.everybody, ...crowd.newcomers, ...crowd.ring].map((one) => [one.who, one]),
  );
  await inBatches([...people.values()], (batch) =>
    tx.engager.createMany({ data: batch.map((person) => engagerRow(person, now)) }),
  );
  const posts = lives.flatMap(({ accountId, lastReadAt, posts: told }) =>
    told.map(({ topics, promotionSigns, ...post }) => ({
      ...post,
      linkedAccountId: accountId,
      topics: [...topics],
      promotionSigns: [...promotionSigns],
      seenAt: lastReadAt,
    })),
  );
  await inBatches(posts, (data) => tx.post.createMany({ data }));
  for (const life of lives) await storeEngagements(tx, life);
}
