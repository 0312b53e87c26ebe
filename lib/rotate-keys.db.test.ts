import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { codeRow } from "@/lib/code/code-rows";
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
  const brand = await newBrand();
  const { brandId } = brand.staff;
  await db.code.create({ data: { brandId, perkId: await newPerk(brand), ...codeRow("TEA-0001") } });
  const draw = {
    perkId: await newPerk(brand),
    secretHash: "ab".repeat(32),
    secretSealed: seal("the draw's secret"),
    entryIds: [],
  };
  await db.draw.create({ data: draw });
  env.keys.unshift({ id: "t2", bytes: randomBytes(32) });
  const rotated = (await rotateKeys()).map((one) => [one.table, one.rotated]);
  expect(Object.fromEntries(rotated)).toEqual({
    linked_account: 1_203,
    network_app: 1,
    link_attempt: 0,
    claim: 0,
    code: 1,
    code_import: 0,
    draw: 1,
  });
  env.keys.pop();
  const accounts = await db.linkedAccount.findMany({ select: { remoteId: true, grantSealed: true } });
  expect(accounts.every(({ remoteId, grantSealed }) => unseal(grantSealed) === `grant ${remoteId}`)).toBe(
    true,
  );
  expect(unseal((await db.code.findFirstOrThrow()).sealed)).toBe("TEA-0001");
  expect(unseal((await db.draw.findFirstOrThrow()).secretSealed)).toBe("the draw's secret");
  expect((await rotateKeys()).every((one) => one.rotated === 0)).toBe(true);
});

test("every sealed column of the schema is rotated", async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%\_sealed' order by 1`;
  const rotated = (await rotateKeys()).map(({ table, column }) => `${table}.${column}`);
  expect(columns.map(({ name }) => name).toSorted()).toEqual(rotated.toSorted());
});
