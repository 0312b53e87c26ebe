import { Agent, request } from "undici";
import type { BlueskyUser } from "./bluesky-user.ts";

const api = "/@atproto/oauth-provider/~api";
const agent = new Agent();

/**
 * Does what a person's browser does on the consent page of an account's server: signs in and allows (`scope` instead of all
 * that was asked for, where told), or refuses. Resolves to where the browser is sent back to.
 */
export async function consentOnBluesky(
  authorise: URL,
  user: BlueskyUser,
  { refuse = false, scope }: { refuse?: boolean; scope?: string } = {},
): Promise<URL> {
  const cookies = new Map<string, string>();

  async function step(url: URL, mode: "navigate" | "same-origin", body?: object, authorization?: string) {
    const response = await request(url, {
      dispatcher: agent,
      method: body ? "POST" : "GET",
      headers: {
        "sec-fetch-mode": mode,
        "sec-fetch-site": url === authorise ? "cross-site" : "same-origin",
        "sec-fetch-dest": mode === "navigate" ? "document" : "empty",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(url === authorise ? {} : { referer: authorise.href, origin: url.origin }),
        ...(body
          ? { "content-type": "application/json", "x-csrf-token": cookies.get("csrf-token") ?? "" }
          : {}),
        ...(authorization ? { authorization } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    for (const line of [response.headers["set-cookie"] ?? []].flat()) {
      const [pair = ""] = line.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const text = await response.body.text();
    if (response.statusCode >= 400)
      throw new Error(`${url.pathname} answered ${response.statusCode}: ${text}`);
    return { text, location: response.headers.location };
  }
  async function post(path: string, body: object, authorization?: string) {
    const { text } = await step(new URL(`${api}${path}`, authorise), "same-origin", body, authorization);
    return JSON.parse(text) as { url: string; ephemeralToken?: string };
  }

  await step(authorise, "navigate");
  if (refuse) return leave(await post("/reject", {}));
  const signIn = { username: user.handle, password: user.password, locale: "en", remember: false };
  const { ephemeralToken } = await post("/sign-in", signIn);
  return leave(
    await post("/consent", { did: user.did, ...(scope ? { scope } : {}) }, `Bearer ${ephemeralToken}`),
  );

  async function leave({ url }: { url: string }): Promise<URL> {
    const { location } = await step(new URL(url), "navigate");
    if (typeof location !== "string") throw new Error("the consent page leads nowhere");
    return new URL(location);
  }
}
