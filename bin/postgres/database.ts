import pg from "pg";

/** Runs `work` on one connection that is closed afterwards. */
async function withClient<Answer>(
  url: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const onServer = (url: string) => Object.assign(new URL(url), { pathname: "/postgres" }).href;
const nameIn = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** Creates the database that `url` names, empty or as a copy of `template`; false when it was there already. */
export async function createDatabase(url: string, template = "template0"): Promise<boolean> {
  return withClient(onServer(url), async (client) => {
    const name = nameIn(url);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return false;
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
    );
    return true;
  });
}

/** Drops the database that `url` names, with whoever is still connected to it. */
export async function dropDatabase(url: string): Promise<void> {
  await withClient(onServer(url), async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(nameIn(url))} with (force)`);
  });
}
