import type { IncomingMessage, ServerResponse } from "node:http";
import Provider from "oidc-provider";

const scopes = ["accounts", "statuses", "notifications", "favourites", "blocks"].map(
  (name) => `read:${name}`,
);

/** An OAuth server that we did not write, on Mastodon's own paths; strict where snac is lax (state, PKCE, redirects). */
export class MastodonOauth {
  readonly provider: Provider;
  readonly #grants: string[] = [];
  /** Tokens taken back through /oauth/revoke. */
  readonly revoked: string[] = [];

  constructor(
    readonly url: string,
    /** Who signs in there. */
    readonly accountId: () => string,
  ) {
    this.provider = new Provider(url, {
      routes: {
        authorization: "/oauth/authorize",
        token: "/oauth/token",
        revocation: "/oauth/revoke",
        registration: "/register",
      },
      features: {
        devInteractions: { enabled: false },
        registration: { enabled: true },
        revocation: { enabled: true },
      },
      scopes,
      pkce: { required: () => true },
      cookies: { keys: ["of a server that lives for one test"] },
      ttl: { AccessToken: 86_400, AuthorizationCode: 600, Grant: 86_400, Interaction: 600, Session: 86_400 },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    });
    this.provider.on("access_token.destroyed", ({ jti }) => this.revoked.push(jti));
  }

  /** Mastodon's own way of introducing a client. */
  async register(form: URLSearchParams): Promise<{ client_id: string; client_secret: string }> {
    const response = await fetch(`${this.url}/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        client_name: form.get("client_name"),
        redirect_uris: form.getAll("redirect_uris"),
        scope: form.get("scopes"),
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
      }),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as { client_id: string; client_secret: string };
  }

  /** Whether a token is honoured. */
  async honours(token: string): Promise<boolean> {
    const found = await this.provider.AccessToken.find(token);
    return Boolean(found?.isValid && found.grantId && (await this.provider.Grant.find(found.grantId)));
  }

  /** As when a person takes the permission back on their server. */
  async revokeAll(): Promise<void> {
    for (const id of this.#grants.splice(0)) await (await this.provider.Grant.find(id))?.destroy();
  }

  /** The consent page, and its two buttons. */
  async interact(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? "";
    if (incoming.method !== "POST") {
      const button = (act: string) =>
        `<form method="post" action="${path}/${act}"><button>${act}</button></form>`;
      outgoing.setHeader("content-type", "text/html");
      outgoing.end(
        `<!doctype html><title>Authorise</title><h1>Let Laurel read?</h1>${button("allow")}${button("deny")}`,
      );
      return;
    }
    const { params } = await this.provider.interactionDetails(incoming, outgoing);
    if (path.endsWith("/deny")) {
      await this.provider.interactionFinished(incoming, outgoing, { error: "access_denied" });
      return;
    }
    const grant = new this.provider.Grant({
      accountId: this.accountId(),
      clientId: String(params.client_id),
    });
    grant.addOIDCScope(String(params.scope));
    const grantId = await grant.save();
    this.#grants.push(grantId);
    await this.provider.interactionFinished(incoming, outgoing, {
      login: { accountId: this.accountId() },
      consent: { grantId },
    });
  }
}
