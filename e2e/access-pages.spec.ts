import { readdirSync } from "node:fs";
import { type APIRequestContext, type Browser, expect } from "@playwright/test";
import { test as base } from "./fixtures/money-test";
import { pages } from "./fixtures/pages";
import { signInAs } from "./fixtures/people";
import { newWorld, type RoleName, roles, type World } from "./fixtures/world";

interface Asked {
  readonly world: World;
  readonly requests: Readonly<Record<RoleName, APIRequestContext>>;
}

async function requestAs(
  browser: Browser,
  url: string,
  userId: string | undefined,
): Promise<APIRequestContext> {
  const context = await browser.newContext({ baseURL: url });
  if (userId) await signInAs(context, userId);
  return context.request;
}

const test = base.extend<object, { asked: Asked }>({
  asked: [
    async ({ app, browser }, use) => {
      const world = await newWorld();
      const everybody: Readonly<Record<string, string>> = world.people;
      const requests = await Promise.all(
        roles.map(async (role) => [role, await requestAs(browser, app.url, everybody[role])] as const),
      );
      await use({ world, requests: Object.fromEntries(requests) as Asked["requests"] });
    },
    { scope: "worker" },
  ],
});

/** What a page's whole answer, streamed parts included, comes to. */
async function outcome(request: APIRequestContext, path: string): Promise<{ came: string; body: string }> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const body = await answer.text();
  const moved = answer.headers().location ?? /NEXT_REDIRECT;\w+;([^;]+);/.exec(body)?.[1];
  if (moved) return { came: `moved to ${new URL(moved, "http://here").pathname}`, body };
  const missing = answer.status() === 404 || body.includes("NEXT_HTTP_ERROR_FALLBACK;404");
  return { came: missing ? "nothing" : answer.status() === 200 ? "open" : String(answer.status()), body };
}

function expected(row: (typeof pages)[number], role: RoleName, world: World): string {
  if (row.open.includes(role)) return "open";
  const led = row.led?.[role];
  if (led) return `moved to ${led(world)}`;
  if (row.hidden) return "nothing";
  if (row.route === "/sign-in") return "moved to /perks";
  return role === "visitor" ? "moved to /sign-in" : "nothing";
}

function routesOf(folder: string, route = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return routesOf(
        `${folder}/${entry.name}`,
        entry.name.startsWith("(") ? route : `${route}/${entry.name}`,
      );
    return entry.name === "page.tsx" ? [route || "/"] : [];
  });
}

test("every page of the app has its row", () => {
  const rows = new Set(pages.map(({ route }) => route));
  expect([...rows].sort()).toEqual(routesOf("app").sort());
});

for (const [index, row] of pages.entries())
  test(`${row.route} (${index}) is seen by whom it concerns, and by nobody else`, async ({ asked }) => {
    const { world, requests } = asked;
    const answers = await Promise.all(
      roles.map(async (role) => ({ role, ...(await outcome(requests[role], row.path(world))) })),
    );
    for (const { role, came, body } of answers) {
      expect.soft(`${role}: ${came}`).toBe(`${role}: ${expected(row, role, world)}`);
      const secret = row.secret?.(world);
      if (secret) expect.soft(body.includes(secret), `${role} gets ${secret}`).toBe(row.open.includes(role));
    }
  });
