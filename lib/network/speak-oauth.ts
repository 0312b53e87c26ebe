import * as oauth from "openid-client";
import { type GuardedFetch, type GuardedResponse, jsonOf } from "@/lib/fetch-guarded";
import { retryAtOf } from "@/lib/network/headers";
import { type Trouble, TroubleMet, trouble } from "@/lib/network/trouble";

interface Server {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly revocationEndpoint?: string;
}

interface Keys {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Spoken {
  readonly config: oauth.Configuration;
  /** Carries out a request of the library's; what goes wrong is thrown as the trouble that the guarded client met, else as `otherwise` says. */
  readonly attempt: <Answer>(
    work: Promise<Answer>,
    otherwise: (error: unknown) => Trouble,
  ) => Promise<Answer>;
}

/**
 * OAuth with a server whose paths are known, through the guarded client. `mend` puts an answer right before the library
 * reads it, where a server has ways of its own.
 */
export function speakOauth(
  fetch: GuardedFetch,
  server: Server,
  { clientId, clientSecret }: Keys,
  mend: (answer: GuardedResponse) => GuardedResponse = (answer) => answer,
): Spoken {
  // What the guarded client refused, if it did: the library would only say "something went wrong".
  let met: Trouble | null = null;
  const { issuer, authorizationEndpoint, tokenEndpoint, revocationEndpoint } = server;
  const config = new oauth.Configuration(
    {
      issuer,
      authorization_endpoint: authorizationEndpoint,
      token_endpoint: tokenEndpoint,
      ...(revocationEndpoint === undefined ? {} : { revocation_endpoint: revocationEndpoint }),
    },
    clientId,
    {},
    oauth.ClientSecretPost(clientSecret),
  );
  // Only hosts that an operator listed are ever reached without TLS; the guarded client sees to that.
  if (tokenEndpoint.startsWith("http:")) oauth.allowInsecureRequests(config);
  config[oauth.customFetch] = async (url, { method, headers, body }) => {
    const got = await fetch(new URL(url), {
      method: method === "POST" ? "POST" : "GET",
      headers,
      body: body instanceof URLSearchParams ? body.toString() : String(body ?? ""),
    });
    if (!got.ok) met = trouble(got.refusal === "too_many_redirects" ? "not_this_network" : got.refusal);
    else if (got.value.status === 429) {
      met = { kind: "rate_limited", retryAt: retryAtOf(got.value.headers, new Date()) };
    } else if (got.value.status >= 500) met = trouble("server_error");
    else if (url === tokenEndpoint && jsonOf(got.value) === undefined) met = trouble("not_json");
    if (met || !got.ok) throw new Error(met?.kind);
    const { text, status, headers: told } = mend(got.value);
    return new Response(text, { status, headers: told });
  };
  return {
    config,
    async attempt(work, otherwise) {
      try {
        return await work;
      } catch (error) {
        throw new TroubleMet(met ?? otherwise(error));
      }
    },
  };
}

/** What a refusal of the code that a person came back with means. */
export function codeTroubleOf(error: unknown): Trouble {
  const denied = error instanceof oauth.AuthorizationResponseError && error.error === "access_denied";
  return trouble(denied ? "consent_refused" : "code_refused");
}
