import * as oauth from "openid-client";
import { type GuardedFetch, jsonOf } from "@/lib/fetch-guarded";
import type { AppKeys, Ports, Trip } from "@/lib/network/adapter";
import { retryAtOf } from "@/lib/network/headers";
import { appShape } from "@/lib/network/mastodon/shapes";
import { codeTroubleOf, type Spoken, speakOauth } from "@/lib/network/speak-oauth";
import { TroubleMet, trouble } from "@/lib/network/trouble";

/** Reading only, and only what the score is made of (blocks: so that people the member blocked drop out). */
export const scopes = "read:accounts read:statuses read:notifications read:favourites read:blocks";

async function register({ fetch, redirectUri }: Ports, origin: string): Promise<AppKeys> {
  const body = new URLSearchParams({
    client_name: "Laurel",
    redirect_uris: redirectUri,
    scopes,
    website: new URL(redirectUri).origin,
  });
  const got = await fetch(new URL("/api/v1/apps", origin), {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    body: body.toString(),
  });
  if (!got.ok)
    throw new TroubleMet(trouble(got.refusal === "too_many_redirects" ? "not_this_network" : got.refusal));
  const { status, headers } = got.value;
  if (status === 429) throw new TroubleMet({ kind: "rate_limited", retryAt: retryAtOf(headers, new Date()) });
  if (status >= 500) throw new TroubleMet(trouble("server_error"));
  if (status >= 300) throw new TroubleMet(trouble("registration_refused"));
  const keys = appShape.safeParse(jsonOf(got.value));
  if (!keys.success) throw new TroubleMet(trouble("not_json"));
  return { origin, clientId: keys.data.client_id, clientSecret: keys.data.client_secret };
}

/** Laurel's registration with a server, to which it introduces itself where there is none that the server is sure to remember. Throws `TroubleMet`. */
export async function keysAt(ports: Ports, origin: string): Promise<AppKeys> {
  const known = await ports.apps.known(origin);
  if (known?.sure) return known;
  const made = await register(ports, origin);
  await ports.apps.keep(made);
  return made;
}

/** Laurel's registration with a server that somebody comes back from. Throws `TroubleMet` where it is forgotten. */
export async function knownKeys({ apps }: Ports, origin: string): Promise<AppKeys> {
  const known = await apps.known(origin);
  if (!known) throw new TroubleMet(trouble("code_refused"));
  return known;
}

// Mastodon's paths are part of its API, so nothing has to be discovered.
function speak(fetch: GuardedFetch, app: AppKeys, issuer = app.origin): Spoken {
  const server = {
    issuer,
    authorizationEndpoint: `${app.origin}/oauth/authorize`,
    tokenEndpoint: `${app.origin}/oauth/token`,
    revocationEndpoint: `${app.origin}/oauth/revoke`,
  };
  return speakOauth(fetch, server, app);
}

/** Where to send the person, and what to recognise the answer by. */
export async function authoriseAt(
  { fetch, redirectUri }: Ports,
  app: AppKeys,
): Promise<{ trip: Trip; url: URL }> {
  const trip = { state: oauth.randomState(), secret: oauth.randomPKCECodeVerifier() };
  const url = oauth.buildAuthorizationUrl(speak(fetch, app).config, {
    redirect_uri: redirectUri,
    scope: scopes,
    state: trip.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(trip.secret),
    code_challenge_method: "S256",
  });
  return { trip, url };
}

// Some servers name themselves with a slash at the end.
function issuerOf(app: AppKeys, back: URL): string {
  const said = back.searchParams.get("iss");
  return said === `${app.origin}/` ? said : app.origin;
}

/** The access token that the address a person came back to stands for. Throws `TroubleMet`. */
export async function tokenFor({ fetch }: Ports, app: AppKeys, back: URL, trip: Trip): Promise<string> {
  if (back.searchParams.get("state") !== trip.state) throw new TroubleMet(trouble("state_mismatch"));
  const { config, attempt } = speak(fetch, app, issuerOf(app, back));
  const checks = { expectedState: trip.state, pkceCodeVerifier: trip.secret };
  const granted = await attempt(oauth.authorizationCodeGrant(config, back, checks), codeTroubleOf);
  return granted.access_token;
}

/** Takes a token back. Throws `TroubleMet` where the server could not be told. */
export async function revokeToken({ fetch }: Ports, app: AppKeys, token: string): Promise<void> {
  const { config, attempt } = speak(fetch, app);
  await attempt(oauth.tokenRevocation(config, token), () => trouble("unexpected_answer"));
}
