import "server-only";
import type { NetworkAdapter } from "@/lib/network/adapter";
import { authoriseAt, grantFor, revokeGrant, serverOf } from "@/lib/network/bluesky/oauth";
import type { BlueskyPorts } from "@/lib/network/bluesky/oauth-client";
import { ownerOf } from "@/lib/network/bluesky/owner";
import { read } from "@/lib/network/bluesky/read";
import { typedHandle } from "@/lib/network/bluesky/typed-handle";
import { NetworkClient } from "@/lib/network/client";
import { refusalOf, settled, TroubleMet, trouble } from "@/lib/network/trouble";
import { ok } from "@/lib/result";

/** Bluesky: accounts on whatever server, read from the AppView that shows them to everybody. */
export function blueskyAdapter(ports: BlueskyPorts): NetworkAdapter {
  async function discover(typed: string) {
    const login = typedHandle(typed);
    if (!login) throw new TroubleMet(trouble("name_unreadable"));
    return { origin: await serverOf(ports, login), login };
  }
  return {
    discover: (typed) => settled(discover(typed)),
    authorise: (place) => settled(authoriseAt(ports, place)),
    async accept(_, back, trip) {
      try {
        const { grant, session } = await grantFor(ports, back, trip);
        const appView = new NetworkClient({ fetch: ports.fetch, origin: ports.services.appViewUrl });
        const { profile } = await ownerOf(appView, session.tokenSet.sub);
        return ok({ grant, profile, origin: new URL(session.tokenSet.iss).origin });
      } catch (error) {
        return refusalOf(error);
      }
    },
    async *read(account, options) {
      try {
        yield* read(ports, account, options);
        return ok();
      } catch (error) {
        return refusalOf(error);
      }
    },
    revoke: ({ grant }) => settled(revokeGrant(ports, grant).then(() => undefined)),
  };
}
