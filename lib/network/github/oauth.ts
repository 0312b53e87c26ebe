import * as oauth from "openid-client";
import { z } from "zod";
import { type GuardedFetch, type GuardedResponse, jsonOf } from "@/lib/fetch-guarded";
import type { Ports, Trip } from "@/lib/network/adapter";
import type { Grant } from "@/lib/network/github/grant";
import { codeTroubleOf, type Spoken, speakOauth } from "@/lib/network/speak-oauth";
import { TroubleMet, trouble } from "@/lib/network/trouble";

/** GitHub as an operator set it up: Laurel's OAuth app there (or GitHub App), and where its pages and its API are. */
export interface Site {
  readonly id: string;
  readonly secret: string;
  readonly url: string;
  readonly apiUrl: string;
}

const refusal = z.object({ error: z.string() });

// GitHub says refusals with status 200.
function mend(answer: GuardedResponse): GuardedResponse {
  return answer.status === 200 && refusal.safeParse(jsonOf(answer)).success
    ? { ...answer, status: 400 }
    : answer;
}

function speak(fetch: GuardedFetch, { id, secret, url }: Site): Spoken {
  const server = {
    issuer: `${url}/login/oauth`,
    authorizationEndpoint: `${url}/login/oauth/authorize`,
    tokenEndpoint: `${url}/login/oauth/access_token`,
  };
  return speakOauth(fetch, server, { clientId: id, clientSecret: secret }, mend);
}

function grantOf(granted: oauth.TokenEndpointResponse, now: Date): Grant {
  const { access_token: token, refresh_token, expires_in } = granted;
  // Without a way to renew it, an end is only told by the refusal that follows.
  const ends = refresh_token !== undefined && expires_in !== undefined;
  return {
    token,
    refreshToken: refresh_token ?? null,
    expiresAt: ends ? new Date(now.getTime() + expires_in * 1000) : null,
  };
}

/**
 * Where to send the person, and what to recognise the answer by. No scope is asked for: all that is read is public, and
 * without one a token opens nothing else.
 */
export async function authoriseAt(
  { fetch, redirectUri }: Ports,
  site: Site,
): Promise<{ trip: Trip; url: URL }> {
  const trip = { state: oauth.randomState(), secret: oauth.randomPKCECodeVerifier() };
  const url = oauth.buildAuthorizationUrl(speak(fetch, site).config, {
    redirect_uri: redirectUri,
    state: trip.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(trip.secret),
    code_challenge_method: "S256",
  });
  return { trip, url };
}

/** What the address that a person came back to stands for. Throws `TroubleMet`. */
export async function grantFor({ fetch }: Ports, site: Site, back: URL, trip: Trip): Promise<Grant> {
  if (back.searchParams.get("state") !== trip.state) throw new TroubleMet(trouble("state_mismatch"));
  const { config, attempt } = speak(fetch, site);
  const checks = { expectedState: trip.state, pkceCodeVerifier: trip.secret };
  const granted = await attempt(oauth.authorizationCodeGrant(config, back, checks), codeTroubleOf);
  return grantOf(granted, new Date());
}

/** A fresh grant for one that ran out; GitHub honours the old one no more from then on. Throws `TroubleMet`. */
export async function renewedGrant(
  fetch: GuardedFetch,
  site: Site,
  refreshToken: string,
  now: Date,
): Promise<Grant> {
  const { config, attempt } = speak(fetch, site);
  const granted = await attempt(oauth.refreshTokenGrant(config, refreshToken), (error) =>
    trouble(error instanceof oauth.ResponseBodyError ? "token_revoked" : "unexpected_answer"),
  );
  return grantOf(granted, now);
}

/**
 * Takes a token back, only this one: the person's consent also lets them sign in. A token that GitHub no longer knows is as
 * good as taken back. Throws `TroubleMet` where GitHub could not be told.
 */
export async function revokeToken(
  fetch: GuardedFetch,
  { id, secret, apiUrl }: Site,
  { token }: Grant,
): Promise<void> {
  const got = await fetch(new URL(`${apiUrl.replace(/\/$/, "")}/applications/${id}/token`), {
    method: "DELETE",
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`,
      "content-type": "application/json",
      "user-agent": "Laurel",
    },
    body: JSON.stringify({ access_token: token }),
  });
  if (!got.ok)
    throw new TroubleMet(trouble(got.refusal === "too_many_redirects" ? "not_this_network" : got.refusal));
  const { status } = got.value;
  if (status >= 500) throw new TroubleMet(trouble("server_error"));
  if (status >= 300 && status !== 404 && status !== 422) throw new TroubleMet(trouble("unexpected_answer"));
}
