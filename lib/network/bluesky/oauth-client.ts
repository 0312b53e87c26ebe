import "server-only";
import {
  JoseKey,
  NodeOAuthClient,
  type NodeSavedSession,
  type NodeSavedState,
  requestLocalLock,
} from "@atproto/oauth-client-node";
import type { Ports } from "@/lib/network/adapter";
import { clientKey, clientMetadata } from "@/lib/network/bluesky/client-metadata";
import { handleResolver } from "@/lib/network/bluesky/handle-resolver";
import { libraryFetch } from "@/lib/network/bluesky/library-fetch";

/** Where the parts of the network are that Laurel speaks with. */
export interface BlueskyServices {
  readonly appViewUrl: string;
  readonly appViewDid: string;
  readonly plcUrl: string;
  /** Asked for the DID behind a handle; null: the handle's own host is. */
  readonly handleResolverUrl: string | null;
}

export type BlueskyPorts = Ports & { readonly services: BlueskyServices };

/** The one thing that the library stores in a call, under the name that it gave. To keep it for longer is its owner's. */
export class Slot<Value> {
  constructor(
    public value?: Value,
    /** Awaited before the library uses a new value. */
    readonly changed?: (value: Value) => Promise<void>,
    public name = "",
  ) {}

  async get(): Promise<Value | undefined> {
    return this.value;
  }

  async set(name: string, value: Value): Promise<void> {
    this.name = name;
    this.value = value;
    await this.changed?.(value);
  }

  async del(): Promise<void> {
    delete this.value;
  }
}

/** The library's client for one call: what it would share between calls are caches of a minute. */
export async function oauthClient(
  { fetch, allowedPrivateHosts, redirectUri, services }: BlueskyPorts,
  {
    state = new Slot(),
    session = new Slot(),
  }: { state?: Slot<NodeSavedState>; session?: Slot<NodeSavedSession> },
): Promise<NodeOAuthClient> {
  const metadata = clientMetadata(redirectUri, services.appViewDid);
  const hasKey = metadata.token_endpoint_auth_method === "private_key_jwt";
  return new NodeOAuthClient({
    clientMetadata: metadata,
    ...(hasKey ? { keyset: [await JoseKey.fromJWK(clientKey().private)] } : {}),
    fetch: libraryFetch(fetch),
    handleResolver: handleResolver(fetch, services.handleResolverUrl),
    plcDirectoryUrl: services.plcUrl,
    // Which hosts are reached without TLS is decided by the guarded client: those that an operator listed.
    allowHttp: allowedPrivateHosts.length > 0,
    requestLock: requestLocalLock,
    stateStore: state,
    sessionStore: session,
  });
}
