import { seal } from "@/lib/crypto";
import { storeEngagements, storePeople } from "@/lib/link/store-engagements";
import { storePosts, storeWorks } from "@/lib/link/store-posts";
import { whoOf } from "@/lib/network/who";
import type { Prisma } from "@/prisma/generated/client";
import { type Dice, diceOf, idAt } from "@/prisma/seed/dice";
import { accountsOf, type PlannedAccount } from "@/prisma/seed/people/accounts";
import { type Activity, activityOf } from "@/prisma/seed/people/activity";
import { cast } from "@/prisma/seed/people/cast";
import { crowdOn, type Passerby } from "@/prisma/seed/people/crowd";
import type { NetworkInStory } from "@/prisma/seed/people/networks";
import { type ReadTimes, readsOf } from "@/prisma/seed/store/reads";
import { idOf, type UserIds } from "@/prisma/seed/store/users";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

interface Life extends Activity, ReadTimes {
  readonly account: PlannedAccount;
  readonly accountId: string;
}

function daysLinked({ character, isFirst }: PlannedAccount, dice: Dice): number {
  if (character.personality === "newcomer") return isFirst ? dice.int(3, 7) : dice.int(1, 2);
  return isFirst ? dice.int(70, 120) : dice.int(46, 65);
}

/** Since when an account is linked, and when it was read last. */
function timesOf(account: PlannedAccount, now: Date): ReadTimes {
  const { character, network, isFirst } = account;
  const dice = diceOf(`link of ${character.key} on ${network}`);
  const link = isFirst ? character.link : "good";
  const days = daysLinked(account, dice);
  const linkedAt = new Date(now.getTime() - days * dayMs - dice.int(0, 1440) * minuteMs);
  // The link that was taken back held for a day after its last reading.
  const hoursAgo = link === "relink" ? 11 * 24 : dice.int(1, 3);
  return { link, linkedAt, lastReadAt: new Date(now.getTime() - hoursAgo * 60 * minuteMs) };
}

function accountRow(
  { account, accountId, followers, link, linkedAt, lastReadAt }: Life,
  users: UserIds,
  now: Date,
) {
  const { character, network, origin, remoteId, handle, profileUrl, identity, ageDays } = account;
  const relinkNeededAt = link === "relink" ? new Date(lastReadAt.getTime() + dayMs) : null;
  return {
    ...{ id: accountId, userId: idOf(users, character.key) },
    ...{ network, origin, remoteId, handle, profileUrl, followers, linkedAt, lastReadAt },
    identityHmac: whoOf(network, identity),
    grantSealed: seal(`demo grant of ${handle}: opens nothing`),
    remoteCreatedAt: new Date(now.getTime() - ageDays * dayMs),
    // Nobody is behind these accounts, so they are not read by themselves: each try would only say so.
    nextReadAt: null,
    relinkNeededAt,
    unreadableSince: link === "good" ? null : (relinkNeededAt ?? lastReadAt),
  };
}

function toldOf({ who, ageDays, bot }: Passerby, now: Date) {
  const createdAt = ageDays === null ? null : new Date(now.getTime() - ageDays * dayMs);
  return { who, createdAt, bot, firstHand: true };
}

/** Stores what is on one network: its people, and what reading the members' accounts there would have found. */
async function storeNetwork(
  tx: Prisma.TransactionClient,
  network: NetworkInStory,
  all: readonly PlannedAccount[],
  users: UserIds,
  now: Date,
): Promise<void> {
  const accounts = all.filter((account) => account.network === network);
  const crowd = crowdOn(network, accounts);
  const lives = accounts.map((account): Life => {
    const times = timesOf(account, now);
    const accountId = idAt(times.linkedAt, diceOf(`id of ${account.handle}`));
    return { account, accountId, ...times, ...activityOf(account, crowd, times.lastReadAt) };
  });
  await tx.linkedAccount.createMany({ data: lives.map((life) => accountRow(life, users, now)) });
  await tx.accountRead.createMany({ data: lives.flatMap((life) => readsOf(life, now)) });
  const people = [...crowd.everybody, ...crowd.newcomers, ...crowd.ring];
  await storePeople(
    tx,
    network,
    people.map((person) => toldOf(person, now)),
  );
  for (const { accountId, posts, works, engagements, lastReadAt } of lives) {
    await storePosts(tx, accountId, { posts }, lastReadAt);
    if (works.length > 0) await storeWorks(tx, accountId, works);
    await storeEngagements(tx, accountId, { engagements }, lastReadAt);
  }
}

/** Links the accounts of each member and stores what reading them would have found, as reading does. */
export async function storeAccounts(tx: Prisma.TransactionClient, users: UserIds, now: Date): Promise<void> {
  const accounts = cast().flatMap(accountsOf);
  for (const network of ["mastodon", "bluesky", "github"] as const) {
    await storeNetwork(tx, network, accounts, users, now);
  }
}
