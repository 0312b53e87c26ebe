import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newMember } from "@/e2e/fixtures/marketplace";
import { seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { rotateKeys } from "@/lib/rotate-keys";

test("after a new key came, everything is sealed with it, once, and opens to what it was", async () => {
  const userId = await newMember();
  await db.linkedAccount.createMany({
    data: Array.from({ length: 1_203 }, (_, index) => ({
      ...{ userId, network: "mastodon", origin: "https://social.example", remoteId: String(index) },
      ...{
        handle: `a${index}@social.example`,
        identityHmac: randomUUID(),
        grantSealed: seal(`grant ${index}`),
      },
    })),
  });
  const keys = {
    network: "mastodon",
    origin: "https://social.example",
    redirectUri: "https://laurel.example",
  };
  await db.networkApp.create({ data: { ...keys, clientId: "id", clientSecretSealed: seal("secret") } });
  env.keys.unshift({ id: "t2", bytes: randomBytes(32) });
  const rotated = (await rotateKeys()).map((one) => [one.table, one.rotated]);
  expect(Object.fromEntries(rotated)).toEqual({
    linked_account: 1_203,
    network_app: 1,
    link_attempt: 0,
    claim: 0,
  });
  env.keys.pop();
  const accounts = await db.linkedAccount.findMany({ select: { remoteId: true, grantSealed: true } });
  expect(accounts.every(({ remoteId, grantSealed }) => unseal(grantSealed) === `grant ${remoteId}`)).toBe(
    true,
  );
  expect((await rotateKeys()).every((one) => one.rotated === 0)).toBe(true);
});

test("every sealed column of the schema is rotated", async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%\_sealed' order by 1`;
  const rotated = (await rotateKeys()).map(({ table }) => table);
  expect([...new Set(columns.map(({ name }) => name.split(".")[0]))].sort()).toEqual(rotated.toSorted());
});
