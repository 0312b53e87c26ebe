import "server-only";
import type { NodeSavedSession } from "@atproto/oauth-client-node";
import type { GuardedFetch } from "@/lib/fetch-guarded";
import { troubleBehind } from "@/lib/network/bluesky/library-fetch";
import { sessionIn } from "@/lib/network/bluesky/oauth";
import { type BlueskyPorts, oauthClient, Slot } from "@/lib/network/bluesky/oauth-client";
import { TroubleMet, trouble } from "@/lib/network/trouble";
import { ok } from "@/lib/result";

export interface MemberSession {
  readonly did: string;
  /** Where the member's repository is, as an origin: it may move. */
  readonly server: string;
  /** Asks that server, and through it the AppView, in the member's name. */
  readonly fetch: GuardedFetch;
}

/**
 * The session that a grant stands for. Each request carries its token and a proof of its key. A session that is exchanged
 * for a new one is told to `renewed` before it is used. Throws `TroubleMet`: `token_revoked` where the server no longer
 * knows the session, or the account has moved to a server that never did.
 */
export async function memberSession(
  ports: BlueskyPorts,
  grant: string,
  renewed: (grant: string) => Promise<void>,
): Promise<MemberSession> {
  const kept = new Slot<NodeSavedSession>(sessionIn(grant), (session) => renewed(JSON.stringify(session)));
  const client = await oauthClient(ports, { session: kept });

  // The library drops a session that is beyond renewal; whatever else went wrong may pass.
  const met = (error: unknown) =>
    new TroubleMet(kept.value ? troubleBehind(error, "unexpected_answer") : trouble("token_revoked"));

  async function restored() {
    try {
      const session = await client.restore(sessionIn(grant).tokenSet.sub, false);
      return { session, server: (await session.getTokenInfo()).aud };
    } catch (error) {
      throw met(error);
    }
  }
  const { session, server } = await restored();
  const headers = { "atproto-proxy": `${ports.services.appViewDid}#bsky_appview` };
  const ask = (url: URL) => session.fetchHandler(url.pathname + url.search, { headers });

  return {
    did: session.did,
    server,
    async fetch(url) {
      try {
        let response = await ask(url);
        // Its own try to renew the session may have failed without a word, as when the server was out of reach just then.
        if (response.status === 401 && kept.value) {
          await session.getTokenInfo(true);
          response = await ask(url);
        }
        return ok({ url, status: response.status, headers: response.headers, text: await response.text() });
      } catch (error) {
        throw met(error);
      }
    },
  };
}
