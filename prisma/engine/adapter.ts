import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Columns of Postgres' one-byte type "char", which the engine asks for and PrismaPg does not know how to read. */
const oneByteColumns = new Set(["constraint_type", "confdeltype", "confupdtype"]);

const castOneByteColumns = (sql: string) =>
  sql
    .replace("constr.contype AS constraint_type", "constr.contype::text AS constraint_type")
    .replaceAll(/\bcon\.(confdeltype|confupdtype)(?=,)/g, "con.$1::text AS $1");

function readOneByteColumns(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw({ ...query, sql: castOneByteColumns(query.sql) });
    const columnTypes = answer.columnNames.map((name, index) =>
      oneByteColumns.has(name)
        ? ColumnTypeEnum.Character
        : (answer.columnTypes[index] ?? ColumnTypeEnum.Text),
    );
    return { ...answer, columnTypes };
  };
  return adapter;
}

function runScriptsWhole(adapter: SqlDriverAdapter): SqlDriverAdapter {
  adapter.executeScript = async (sql) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  };
  return adapter;
}

async function onServer(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** How the schema engine reaches a database. `letGo` closes what it opened: the engine forgets its connections. */
interface EngineAdapter {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  readonly letGo: () => Promise<void>;
}

/**
 * Mends three things that PrismaPg does otherwise: it cannot read "char" columns, it cuts scripts at each semicolon, within
 * function bodies and comments too, and it drops the scratch database before it lets go of it (and, given a URL, would use
 * the real one as scratch). A script run whole is also one transaction.
 */
export function engineAdapter(databaseUrl: string): EngineAdapter {
  const open = new Set<() => Promise<void>>();
  const connect = async (url: string, afterwards: () => Promise<void>) => {
    const connected = await new PrismaPg({ connectionString: url, max: 2 }).connect();
    const adapter = runScriptsWhole(readOneByteColumns(connected));
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      if (!open.delete(adapter.dispose)) return;
      await close();
      await afterwards();
    };
    open.add(adapter.dispose);
    return adapter;
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(databaseUrl, async () => undefined),
    connectToShadowDb: async () => {
      const name = `laurel_scratch_${crypto.randomUUID().replaceAll("-", "")}`;
      await onServer(databaseUrl, `create database ${name} template template0`);
      const url = Object.assign(new URL(databaseUrl), { pathname: `/${name}` }).href;
      return connect(url, () => onServer(databaseUrl, `drop database ${name} with (force)`));
    },
  };
  return {
    factory,
    letGo: async () => {
      for (const dispose of [...open]) await dispose();
    },
  };
}
