import { expect, test } from "vitest";
import { isBusy } from "@/lib/claim/busy";
import { inTransaction } from "@/lib/claim/transaction";
import { db } from "@/lib/db";
import { ok, refuse } from "@/lib/result";

const newUser = (name: string) => db.user.create({ data: { email: `${name}@example.org` } });
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** Holds a row's lock until the returned function is called. */
async function holdRow(id: string): Promise<() => Promise<void>> {
  let held = () => {};
  let letGo = () => {};
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const untilTold = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holding = db.$transaction(
    async (tx) => {
      await tx.$queryRaw`select 1 from "user" where id = ${id}::uuid for update`;
      held();
      await untilTold;
    },
    { timeout: 20_000 },
  );
  await isHeld;
  return async () => {
    letGo();
    await holding;
  };
}

test("a row that somebody else keeps for more than three seconds is busy, by typed calls and by raw SQL", async () => {
  const { id } = await newUser("held");
  const letGo = await holdRow(id);
  const errors = await Promise.all([
    errorOf(db.user.update({ where: { id }, data: { name: "x" } })),
    errorOf(db.$queryRaw`update "user" set name = 'x' where id = ${id}::uuid`),
    errorOf(db.$executeRaw`update "user" set name = 'x' where id = ${id}::uuid`),
  ]);
  await letGo();
  expect(errors.map(isBusy)).toEqual([true, true, true]);
});

test("a deadlock is busy for one of the two", async () => {
  const [one, two] = [await newUser("one"), await newUser("two")];
  const rename = (first: string, second: string) => async () =>
    errorOf(
      db.$transaction(async (tx) => {
        await tx.user.update({ where: { id: first }, data: { name: "x" } });
        // Both wait here until each has its first row.
        await tx.$queryRaw`select pg_advisory_xact_lock_shared(1)::text`;
        await tx.user.update({ where: { id: second }, data: { name: "x" } });
      }),
    );
  const gate = db.$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(1)::text`;
    const both = [rename(one.id, two.id)(), rename(two.id, one.id)()];
    for (;;) {
      const [{ waiting } = { waiting: 0n }] = await tx.$queryRaw<[{ waiting: bigint }]>`
        select count(*) as waiting from pg_locks where locktype = 'advisory' and not granted`;
      if (waiting === 2n) return both;
    }
  });
  const errors = (await Promise.all(await gate)).filter((error) => error !== null);
  expect(errors.map(isBusy)).toEqual([true]);
});

test("other errors are not", async () => {
  const again = await errorOf(newUser("held"));
  expect([again, new Error("x"), null, "x"].map(isBusy)).toEqual([false, false, false, false]);
});

test("a refusal undoes what was written before it, a fault too and is thrown", async () => {
  const write = (
    email: string,
    answer: () => ReturnType<typeof refuse<"no">> | { ok: true; value: undefined },
  ) =>
    inTransaction(async (tx) => {
      await tx.user.create({ data: { email } });
      return answer();
    });
  expect(await write("refused@example.org", () => refuse("no"))).toEqual(refuse("no"));
  await expect(
    write("fault@example.org", () => {
      throw new Error("fault");
    }),
  ).rejects.toThrow("fault");
  expect(await write("kept@example.org", () => ok())).toEqual(ok());
  const stored = await db.user.findMany({
    where: { email: { in: ["refused@example.org", "fault@example.org", "kept@example.org"] } },
  });
  expect(stored.map(({ email }) => email)).toEqual(["kept@example.org"]);
});
