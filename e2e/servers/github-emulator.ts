import { createEmulator } from "emulate";
import { z } from "zod";
import { freePort } from "../../bin/postgres/port.ts";

const numbered = z.object({
  id: z.number(),
  number: z.number().optional(),
  created_at: z.string().optional(),
});

/** A GitHub that we did not write (`emulate`): OAuth, repositories, forks, issues, pull requests, comments, reviews. It has no stars and no followers, and its search knows fewer words. */
export interface GitHubEmulator {
  readonly url: string;
  /** Does something as somebody. Throws where it is refused. */
  act(login: string, method: "POST" | "PUT", path: string, body: object): Promise<z.output<typeof numbered>>;
  /** What it tells somebody, read without Laurel. */
  read(login: string, path: string): Promise<unknown>;
  stop(): Promise<void>;
}

interface Seed {
  readonly logins: readonly string[];
  readonly repositories: readonly { owner: string; name: string; language?: string }[];
}

export async function startGitHubEmulator({ logins, repositories }: Seed): Promise<GitHubEmulator> {
  const port = await freePort();
  const tokenOf = (login: string) => `token-of-${login}`;
  const emulator = await createEmulator({
    service: "github",
    port,
    hostname: "127.0.0.1",
    seed: {
      tokens: Object.fromEntries(logins.map((login) => [tokenOf(login), { login, scopes: ["repo"] }])),
      github: { users: logins.map((login) => ({ login })), repos: repositories },
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const ask = async (login: string, path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${tokenOf(login)}`, "content-type": "application/json" };
    const response = await fetch(url + path, { ...init, headers });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return {
    url,
    async act(login, method, path, body) {
      const told = await ask(login, path, { method, body: JSON.stringify(body) });
      return numbered.catch({ id: 0 }).parse(told);
    },
    read: ask,
    stop: () => emulator.close(),
  };
}

/** Picks a person on the emulator's consent page; resolves to where the browser is sent back to. */
export async function consentOnEmulator(authorise: URL, login: string): Promise<URL> {
  const { searchParams } = authorise;
  const form = new URLSearchParams({ login, scope: searchParams.get("scope") ?? "" });
  for (const name of ["redirect_uri", "state", "client_id"]) form.set(name, searchParams.get(name) ?? "");
  const callback = new URL("/login/oauth/callback", authorise);
  const answer = await fetch(callback, { method: "POST", body: form, redirect: "manual" });
  return new URL(answer.headers.get("location") ?? "", authorise);
}
