// A whole Bluesky network (directory, server of accounts, AppView) in one process, for as long as whoever started it asks.
import { TestNetwork } from "@atproto/dev-env";

// What the network's servers find at addresses of the world outside, which they cannot reach from here.
const outside = new Map();
const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  return outside.has(url) ? Response.json(outside.get(url)) : fetch(input, init);
};

const network = await TestNetwork.create({
  dbPostgresUrl: process.env.DB_POSTGRES_URL,
  dbPostgresSchema: "laurel",
});

const acts = {
  /** Resolves when everything that was written so far is in the AppView. */
  settle: () => network.processAll(30_000),
  async publish({ url, json }) {
    outside.set(url, json);
  },
  /** Takes back all that an account allowed to programs: as its owner may do in the settings. */
  async revokeAll({ did }) {
    const { tokenManager } = network.pds.ctx.oauthProvider;
    for (const { id } of await tokenManager.listAccountTokens(did)) await tokenManager.deleteToken(id);
  },
};

process.on("message", async ({ id, act, ...told }) => {
  try {
    await acts[act](told);
    process.send({ id });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});

const { plc, pds, bsky } = network;
process.send({ plcUrl: plc.url, pdsUrl: pds.url, appViewUrl: bsky.url, appViewDid: bsky.serverDid });
