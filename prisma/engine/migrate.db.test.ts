import pg from "pg";
import { expect, test } from "vitest";
import { createDatabase, dropDatabase } from "@/bin/postgres/database";
import { migrationNames } from "./files.ts";
import { applyMigrations, pendingMigrations, schemaDrift } from "./migrate.ts";

const databaseUrl = process.env.DATABASE_URL ?? "";

async function rowsOf(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}

async function inEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const url = `${databaseUrl}_empty`;
  await createDatabase(url);
  try {
    await work(url);
  } finally {
    await dropDatabase(url);
  }
}

test("the migrations build exactly the schema", async () => {
  expect(await schemaDrift(databaseUrl)).toBeNull();
  const left = await rowsOf(
    databaseUrl,
    "select datname from pg_database where datname like 'laurel_scratch_%'",
  );
  expect(left).toEqual([]);
});

test("an empty database is told everything it lacks, gets it in order, and lacks nothing then", async () => {
  const all = await migrationNames();
  expect(all.length).toBeGreaterThan(0);
  await inEmptyDatabase(async (url) => {
    expect(await pendingMigrations(url)).toEqual(all);
    expect(await applyMigrations(url)).toEqual(all);
    expect(await pendingMigrations(url)).toEqual([]);
    expect(await applyMigrations(url)).toEqual([]);
  });
});

test("two processes that migrate at once apply everything once", async () => {
  const all = await migrationNames();
  await inEmptyDatabase(async (url) => {
    const applied = await Promise.all([applyMigrations(url), applyMigrations(url)]);
    expect(applied.flat()).toEqual(all);
    const rows = await rowsOf(
      url,
      "select migration_name from _prisma_migrations where finished_at is not null",
    );
    expect(rows).toHaveLength(all.length);
  });
});

test("the books are those of prisma migrate deploy: checksum, steps and both times", async () => {
  const rows = await rowsOf(databaseUrl, "select * from _prisma_migrations order by started_at");
  expect(rows.map((row) => row.migration_name)).toEqual(await migrationNames());
  for (const row of rows) {
    expect(row).toMatchObject({ rolled_back_at: null, applied_steps_count: 1 });
    expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(row.finished_at).toBeInstanceOf(Date);
  }
});
