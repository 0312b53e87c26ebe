import { type Browser, expect } from "@playwright/test";
import { db } from "@/lib/db";
import { actions, ungated } from "./fixtures/actions";
import { builtActions } from "./fixtures/built-actions";
import { callAction } from "./fixtures/call-action";
import { moneySettings, test as moneyTest } from "./fixtures/money-test";
import { pages } from "./fixtures/pages";
import { signInAs } from "./fixtures/people";
import { newWorld, type RoleName, roles, type World } from "./fixtures/world";

const test = moneyTest.extend({
  // Background work would change things in its own time.
  settings: [
    async ({ stripe }, use) => use({ ...moneySettings(stripe), LAUREL_JOBS: "worker" }),
    { scope: "worker" },
  ],
});

/** For each table a sum of what it holds, which differs as soon as anything of the product differs. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in ('rate_limit', 'inbox_mail', '_prisma_migrations') order by 1`;
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${name}" t`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string }[]>(sums.join(" union all "));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

async function requestAs(browser: Browser, url: string, world: World, role: RoleName) {
  const context = await browser.newContext({ baseURL: url });
  if (role !== "visitor") await signInAs(context, world.people[role]);
  return context;
}

function pathOf(route: string, world: World): string {
  return pages.find((page) => page.route === route && page.open.length > 0)?.path(world) ?? "/";
}

test("every action of the build has its row", async () => {
  const named = [...Object.keys(actions), ...ungated].sort();
  expect([...(await builtActions()).keys()].sort()).toEqual(named);
});

for (const [name, { fields, allowed }] of Object.entries(actions))
  test(`${name} works for ${allowed.join(", ") || "nobody with these fields"} and changes nothing for others`, async ({
    browser,
    app,
  }) => {
    const world = await newWorld();
    const built = (await builtActions()).get(name);
    if (!built) throw new Error(`${name} is not in the build`);
    const path = pathOf(built.route, world);
    const sent = await fields(world);
    const before = await everything();
    const call = async (role: RoleName, changed: Record<string, string> = {}) => {
      const context = await requestAs(browser, app.url, world, role);
      const came = await callAction(context.request, { id: built.id, path, fields: { ...sent, ...changed } });
      await context.close();
      return came;
    };

    const denied = roles.filter((role) => !allowed.includes(role));
    const answers = await Promise.all(denied.map(async (role) => ({ role, came: await call(role) })));
    for (const { role, came } of answers)
      expect
        .soft(came, `${role} calls ${name}`)
        .toMatch(role === "visitor" ? /^moved to \/sign-in$/ : /^(nothing|refused)$/);
    expect(await everything(), `one of ${denied.join(", ")} changed something by ${name}`).toEqual(before);
    // A brand of one's own opens the gate: what is another brand's must still be out of reach.
    const foreign = ["perk", "venue", "user", "redemption", "campaign", "claim", "domain", "invitation"].some(
      (field) => field in sent,
    );
    if (sent.brand && foreign) {
      const came = await call("rival", { brand: world.rival.slug });
      expect.soft(came, `rival calls ${name} for its own brand`).toMatch(/^(nothing|refused)$/);
      expect.soft(await everything(), `a rival changed something by ${name}`).toEqual(before);
    }
    const last = allowed.at(-1);
    if (!last) return;
    await call(last);
    expect(await everything(), `${last} could not use ${name}`).not.toEqual(before);
  });
