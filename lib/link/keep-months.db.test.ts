import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { newMember } from "@/e2e/fixtures/marketplace";
import { storeActs } from "@/e2e/fixtures/stored";
import { db } from "@/lib/db";
import { keepMonths } from "@/lib/link/keep-months";

const dayMs = 86_400_000;
const today = new Date();
const daysBefore = (days: number, from = today) => new Date(from.getTime() - days * dayMs);

async function link(unreadableSince: Date | null): Promise<string> {
  const { id } = await db.linkedAccount.create({
    data: {
      ...{ userId: await newMember(), network: "mastodon", origin: "https://social.example" },
      ...{ remoteId: randomUUID(), handle: "a@social.example", identityHmac: randomUUID() },
      ...{ grantSealed: "none", lastReadAt: today, unreadableSince },
    },
  });
  return id;
}

const months = async (table: string) =>
  (
    await db.$queryRaw<{ name: string }[]>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass order by 1`
  ).map(({ name }) => name);
const ages = async (linkedAccountId: string) =>
  (await db.engagement.findMany({ where: { linkedAccountId }, orderBy: { at: "asc" } })).map(({ at }) =>
    Math.round((today.getTime() - at.getTime()) / dayMs),
  );

beforeEach(async () => {
  await db.engagement.deleteMany();
});

test("what is older than 180 days goes to the day; in an account that stands still, 30 days later", async () => {
  const [read, unread] = [await link(null), await link(today)];
  for (const account of [read, unread]) {
    const acts = [1, 179, 181, 205].map((days) => daysBefore(days));
    await storeActs(
      account,
      acts.map((at) => ({ who: "somebody", direction: "RECEIVED" as const, kind: "like" as const, at })),
    );
  }
  await keepMonths(today);
  expect(await ages(read)).toEqual([179, 1]);
  expect(await ages(unread)).toEqual([205, 181, 179, 1]);
});

test("months come before they are needed and go when nothing may be left of them, data and all", async () => {
  const account = await link(today);
  const at = daysBefore(205);
  await storeActs(account, [{ who: "somebody", direction: "RECEIVED", kind: "like", at }]);
  const before = await months("engagement");
  const later = new Date(today.getTime() + 70 * dayMs);
  await keepMonths(later);
  const after = await months("engagement");
  expect(await ages(account)).toEqual([]);
  const named = (day: Date) => `engagement_${day.toISOString().slice(0, 7).replace("-", "_")}`;
  expect(before).toContain(named(at));
  expect(after).not.toContain(named(at));
  expect(after).toContain(named(new Date(later.getTime() + 30 * dayMs)));
  expect(after).toContain(named(daysBefore(209, later)));
  expect((await months("post")).map((name) => name.replace("post", "engagement"))).toEqual(after);
  await keepMonths(later);
  expect(await months("engagement")).toEqual(after);
});

test("twenty who keep months at once make each once", async () => {
  const later = new Date(today.getTime() + 140 * dayMs);
  await Promise.all(Array.from({ length: 20 }, () => keepMonths(later)));
  const names = await months("engagement");
  expect(new Set(names).size).toBe(names.length);
});
