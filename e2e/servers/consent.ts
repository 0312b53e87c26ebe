import type { SnacUser } from "./snac-user.ts";

interface Kept {
  readonly cookies: Map<string, string>;
}

async function step(kept: Kept, url: URL, init: RequestInit = {}): Promise<Response> {
  const cookie = [...kept.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
  for (const line of response.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    kept.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  }
  return response;
}

/** Follows redirects within the server, and stops at the one that leaves it. */
async function leave(kept: Kept, from: URL, first: Response): Promise<{ url: URL; page: Response | null }> {
  let url = from;
  let response = first;
  for (;;) {
    const to = response.headers.get("location");
    if (!to) return { url, page: response };
    url = new URL(to, url);
    if (url.origin !== from.origin) return { url, page: null };
    response = await step(kept, url);
  }
}

/** Does what a person does on the faulty server's consent page; resolves to where their browser is sent back to. */
export async function consentOnFaulty(authorise: URL, choice: "allow" | "deny"): Promise<URL> {
  const kept: Kept = { cookies: new Map() };
  const page = await leave(kept, authorise, await step(kept, authorise));
  if (!page.page) return page.url;
  const pressed = new URL(`${page.url.pathname}/${choice}`, page.url);
  const back = await leave(kept, pressed, await step(kept, pressed, { method: "POST" }));
  if (back.page) throw new Error(`the consent page answered ${back.page.status}: ${await back.page.text()}`);
  return back.url;
}

/** Signs in on snac's consent page, which asks for nothing else; resolves to where the browser is sent back to. */
export async function consentOnSnac(authorise: URL, user: SnacUser): Promise<URL> {
  const page = await (await fetch(authorise)).text();
  const form = new URLSearchParams({ login: user.name, passwd: user.password });
  for (const [, name = "", value = ""] of page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    form.set(name, value);
  }
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
  const answer = await fetch(new URL(action, authorise), { method: "POST", body: form, redirect: "manual" });
  const location = answer.headers.get("location");
  if (!location) throw new Error(`snac answered ${answer.status}: ${await answer.text()}`);
  return new URL(location);
}
