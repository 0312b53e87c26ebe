import { expect, test } from "vitest";
import { adapter } from "@/lib/account/adapter";
import { currentUserById, isBanned } from "@/lib/account/queries";
import { db } from "@/lib/db";
import { spend } from "@/lib/limits";

const newUser = (email: string) => db.user.create({ data: { email } });

test("an address in another letter case is the same user", async () => {
  const one = await adapter.createUser?.({ email: "Case@Example.org", emailVerified: null });
  const two = await adapter.createUser?.({ email: "case@example.org", emailVerified: new Date() });
  expect(two?.id).toBe(one?.id);
  expect((await adapter.getUserByEmail?.("CASE@example.org"))?.id).toBe(one?.id);
});

test("a mailed link works once, even when opened twenty times at once", async () => {
  const token = { identifier: "once@example.org", token: "hashed", expires: new Date(Date.now() + 60_000) };
  await adapter.createVerificationToken?.(token);
  const uses = await Promise.all(
    Array.from({ length: 20 }, () =>
      adapter.useVerificationToken?.({ identifier: token.identifier, token: "hashed" }),
    ),
  );
  expect(uses.filter((use) => use !== null)).toHaveLength(1);
});

test("signing in with another service keeps the identity and none of its tokens", async () => {
  const user = await newUser("git@example.org");
  await adapter.linkAccount?.({
    userId: user.id,
    type: "oauth",
    provider: "github",
    providerAccountId: "42",
    access_token: "do-not-keep",
  });
  const [kept] = await db.signIn.findMany({ where: { userId: user.id } });
  expect(JSON.stringify(kept)).not.toContain("do-not-keep");
  expect((await adapter.getUserByAccount?.({ provider: "github", providerAccountId: "42" }))?.id).toBe(
    user.id,
  );
});

test("rights are those of this moment: grants, revocations, bans and their lifting", async () => {
  const user = await newUser("rights@example.org");
  expect(await currentUserById(user.id)).toMatchObject({ admin: false, brands: [] });
  const grant = await db.adminGrant.create({ data: { userId: user.id } });
  expect(await currentUserById(user.id)).toMatchObject({ admin: true });
  await db.adminGrant.update({ where: { id: grant.id }, data: { revokedAt: new Date() } });
  expect(await currentUserById(user.id)).toMatchObject({ admin: false });
  const ban = await db.ban.create({ data: { userId: user.id, byId: user.id, reason: "test" } });
  expect(await currentUserById(user.id)).toBeNull();
  expect(await isBanned("rights@example.org")).toBe(true);
  await db.ban.update({ where: { id: ban.id }, data: { liftedAt: new Date() } });
  expect(await currentUserById(user.id)).not.toBeNull();
});

test("a limit counts every one of many acts at once, for each key by itself", async () => {
  const limit = { name: "test", points: 5, seconds: 60 };
  const answers = await Promise.all(Array.from({ length: 20 }, () => spend(limit, "a")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { waitSeconds: expect.any(Number) } });
  expect((await spend(limit, "b")).ok).toBe(true);
});
