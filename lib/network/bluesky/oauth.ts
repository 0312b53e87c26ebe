import "server-only";
import { type NodeSavedSession, type NodeSavedState, OAuthCallbackError } from "@atproto/oauth-client-node";
import type { Place, Trip } from "@/lib/network/adapter";
import { scopeOf } from "@/lib/network/bluesky/client-metadata";
import { troubleBehind } from "@/lib/network/bluesky/library-fetch";
import { type BlueskyPorts, oauthClient, Slot } from "@/lib/network/bluesky/oauth-client";
import { TroubleMet, trouble } from "@/lib/network/trouble";

/** The origin of the server that asks somebody, by handle or DID, for consent. Throws `TroubleMet`. */
export async function serverOf(ports: BlueskyPorts, login: string): Promise<string> {
  const client = await oauthClient(ports, {});
  const { did } = await client.identityResolver.resolve(login).catch((error: unknown) => {
    throw new TroubleMet(troubleBehind(error, "name_unknown"));
  });
  const { metadata } = await client.oauthResolver.resolve(did).catch((error: unknown) => {
    throw new TroubleMet(troubleBehind(error, "not_this_network"));
  });
  return new URL(metadata.issuer).origin;
}

/** Begins a trip to the consent page of whoever `place` names. Throws `TroubleMet`. */
export async function authoriseAt(ports: BlueskyPorts, place: Place): Promise<{ trip: Trip; url: URL }> {
  const state = new Slot<NodeSavedState>();
  const client = await oauthClient(ports, { state });
  const url = await client.authorize(place.login ?? place.origin).catch((error: unknown) => {
    throw new TroubleMet(troubleBehind(error, "registration_refused"));
  });
  return { trip: { state: state.name, secret: JSON.stringify(state.value) }, url };
}

/** A grant as `accept` gives it: a session with its keys. It was ours to keep sealed, so that it is taken as it is. */
export function sessionIn(grant: string): NodeSavedSession {
  return JSON.parse(grant) as NodeSavedSession;
}

function grantsAll({ tokenSet }: NodeSavedSession, appViewDid: string): boolean {
  const granted = new Set(tokenSet.scope.split(" ").map(decodeURIComponent));
  return scopeOf(appViewDid)
    .split(" ")
    .every((scope) => granted.has(decodeURIComponent(scope)));
}

/** The session that the address a person came back to stands for, as a grant. Throws `TroubleMet`. */
export async function grantFor(
  ports: BlueskyPorts,
  back: URL,
  trip: Trip,
): Promise<{ grant: string; session: NodeSavedSession }> {
  if (back.searchParams.get("state") !== trip.state) throw new TroubleMet(trouble("state_mismatch"));
  const session = new Slot<NodeSavedSession>();
  const state = new Slot(JSON.parse(trip.secret) as NodeSavedState);
  const client = await oauthClient(ports, { state, session });
  await client.callback(back.searchParams).catch((error: unknown) => {
    const denied = error instanceof OAuthCallbackError && error.params.get("error") === "access_denied";
    throw new TroubleMet(denied ? trouble("consent_refused") : troubleBehind(error, "code_refused"));
  });
  if (!session.value) throw new Error("the library made a session that it did not store");
  if (!grantsAll(session.value, ports.services.appViewDid)) {
    await client.revoke(session.value.tokenSet.sub);
    throw new TroubleMet(trouble("permission_missing"));
  }
  return { grant: JSON.stringify(session.value), session: session.value };
}

/** Takes a grant back. Throws `TroubleMet` where the server could not be told. */
export async function revokeGrant(ports: BlueskyPorts, grant: string): Promise<void> {
  const saved = sessionIn(grant);
  const client = await oauthClient(ports, { session: new Slot(saved) });
  try {
    const { server } = await client.restore(saved.tokenSet.sub, false);
    await server.request("revocation", {
      token: saved.tokenSet.refresh_token ?? saved.tokenSet.access_token,
    });
  } catch (error) {
    throw new TroubleMet(troubleBehind(error, "unexpected_answer"));
  }
}
