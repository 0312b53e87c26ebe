import type { IncomingMessage, ServerResponse } from "node:http";
import Provider from "oidc-provider";
import { z } from "zod";

export const githubApp = { id: "laurel-on-github", secret: "only-known-to-laurel" } as const;

const answerShape = z.record(z.string(), z.unknown());

/** What GitHub gives without being asked for more. The provider wants it to have a name. */
const everybodys = "public";

/** An OAuth server that we did not write, on GitHub's own paths and with GitHub's ways: no scopes, refusals with status 200. */
export class GitHubOauth {
  readonly provider: Provider;
  readonly #grants: string[] = [];
  readonly #tokens: string[] = [];
  /** Tokens that Laurel took back. */
  readonly revoked: string[] = [];
  /** Whether tokens end after eight hours and can be renewed, as those of GitHub Apps; OAuth apps' do not end. */
  expiring = false;

  constructor(
    readonly url: string,
    /** Who signs in there. */
    readonly accountId: () => string,
  ) {
    this.provider = new Provider(`${url}/login/oauth`, {
      routes: { authorization: "/login/oauth/authorize", token: "/login/oauth/access_token" },
      features: { devInteractions: { enabled: false } },
      clients: [
        {
          client_id: githubApp.id,
          client_secret: githubApp.secret,
          redirect_uris: ["http://127.0.0.1/api"],
          grant_types: ["authorization_code", "refresh_token"],
          response_types: ["code"],
          token_endpoint_auth_method: "client_secret_post",
        },
      ],
      scopes: [everybodys],
      pkce: { required: () => true },
      cookies: { keys: ["of a server that lives for one test"] },
      issueRefreshToken: async () => this.expiring,
      rotateRefreshToken: true,
      ttl: {
        ...{ AccessToken: 28_800, AuthorizationCode: 600, Grant: 86_400, Interaction: 600, Session: 86_400 },
        RefreshToken: 86_400,
      },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    });
    // As on GitHub, whatever lies below the registered callback is allowed.
    this.provider.Client.prototype.redirectUriAllowed = (uri: string) =>
      /^http:\/\/127\.0\.0\.1:\d+\/api\//.test(uri);
    this.provider.use(async (context, next) => {
      await next();
      if (context.path !== "/login/oauth/access_token") return;
      const { expires_in, ...answer } = answerShape.parse(context.body);
      const scope = answer.scope === everybodys ? { scope: "" } : {};
      context.body = { ...answer, ...scope, ...(this.expiring ? { expires_in } : {}) };
      if (context.status === 400) context.status = 200;
      if (typeof answer.access_token === "string") await this.#replaceTokens(answer.access_token);
    });
  }

  /** What is OAuth's: the way to consent, and tokens. */
  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", this.url);
    const asksForNothing = url.pathname.endsWith("/authorize") && !url.searchParams.get("scope");
    if (asksForNothing) url.searchParams.set("scope", everybodys);
    incoming.url = url.pathname + url.search;
    await this.provider.callback()(incoming, outgoing);
  }

  // A renewed token takes the place of the one before.
  async #replaceTokens(token: string): Promise<void> {
    if (this.expiring) await this.#end(...this.#tokens.splice(0));
    this.#tokens.push(token);
  }

  async #end(...tokens: string[]): Promise<void> {
    for (const token of tokens) await (await this.provider.AccessToken.find(token))?.destroy();
  }

  /** GitHub's own way of taking a token back; whether there was one. */
  async revoke(token: string): Promise<boolean> {
    if (!(await this.honours(token))) return false;
    await this.#end(token);
    this.revoked.push(token);
    return true;
  }

  /** Whether a token is honoured. */
  async honours(token: string): Promise<boolean> {
    const found = await this.provider.AccessToken.find(token);
    return Boolean(found?.isValid && found.grantId && (await this.provider.Grant.find(found.grantId)));
  }

  /** As when GitHub ends a token before its time. */
  async endTokens(): Promise<void> {
    await this.#end(...this.#tokens.splice(0));
  }

  /** As when a person takes the permission back on GitHub. */
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
        `<!doctype html><title>Authorize</title><h1>Authorize Laurel</h1>${button("allow")}${button("deny")}`,
      );
      return;
    }
    const { params } = await this.provider.interactionDetails(incoming, outgoing);
    if (path.endsWith("/deny")) {
      await this.provider.interactionFinished(incoming, outgoing, { error: "access_denied" });
      return;
    }
    const accountId = this.accountId();
    const grant = new this.provider.Grant({ accountId, clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    const grantId = await grant.save();
    this.#grants.push(grantId);
    await this.provider.interactionFinished(incoming, outgoing, {
      login: { accountId },
      consent: { grantId },
    });
  }
}
