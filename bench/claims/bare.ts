import { createServer } from "node:http";
import pg from "pg";
import { together } from "../../lib/together.ts";
import { claimBySql, userBySql } from "./same-sql.ts";

/** `bare.ts DATABASE_URL PORT`: the peer, a server of nothing but Node's own HTTP, the driver and the statements of a claim. */
const [url, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const inBatches = together<string, string | null>(64, async (perk, members) => {
  const client = await pool.connect();
  try {
    return await claimBySql(client, perk, [...new Set(members)]);
  } finally {
    client.release();
  }
});

const server = createServer(async (request, response) => {
  let text = "";
  for await (const part of request) text += part;
  const { perk, member } = JSON.parse(text) as { perk: string; member: string };
  const known = await userBySql(pool, member);
  const claim = known ? await inBatches(perk, member) : null;
  response.writeHead(claim ? 201 : 409, { "content-type": "application/json" });
  response.end(JSON.stringify({ claim }));
});
server.listen(Number(port), "127.0.0.1", () => console.log("listening"));
