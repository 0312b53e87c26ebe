import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";

const emailsShape = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

const profileShape = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() });

/** Empty `email`: none that is primary and verified. */
interface Profile {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
}

async function ask<Shape extends z.ZodType>(
  url: string,
  token: string,
  shape: Shape,
): Promise<z.output<Shape>> {
  const headers = { authorization: `Bearer ${token}`, accept: "application/json", "user-agent": "Laurel" };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status}`);
  return shape.parse(await answer.json());
}

/**
 * GitHub as a way to sign in. Our own description of it, since next-auth's takes an address that GitHub has not verified:
 * whoever wrote somebody else's address there would be given that person's account. Without a verified primary address
 * there is no e-mail here, and the sign-in is refused.
 */
export function gitHub({
  id,
  secret,
  url,
  apiUrl,
}: {
  id: string;
  secret: string;
  url: string;
  apiUrl: string;
}): OAuthConfig<Profile> {
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    clientId: id,
    clientSecret: secret,
    client: { token_endpoint_auth_method: "client_secret_post" },
    issuer: `${url}/login/oauth`,
    authorization: { url: `${url}/login/oauth/authorize`, params: { scope: "read:user user:email" } },
    token: `${url}/login/oauth/access_token`,
    userinfo: {
      url: `${apiUrl}/user`,
      async request({ tokens }) {
        const token = tokens.access_token ?? "";
        const [{ id, login, name }, emails] = await Promise.all([
          ask(`${apiUrl}/user`, token, profileShape),
          ask(`${apiUrl}/user/emails`, token, emailsShape),
        ]);
        const email = emails.find(({ primary, verified }) => primary && verified)?.email ?? "";
        return { sub: String(id), name: name ?? login, email };
      },
    },
    profile: ({ sub, name, email }) => ({ id: sub, name, email: email || null, image: null }),
  };
}
