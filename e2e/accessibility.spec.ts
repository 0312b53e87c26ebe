import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test as base, moneySettings } from "./fixtures/money-test";
import { type PageRow, pages } from "./fixtures/pages";
import { signInAs } from "./fixtures/people";
import { newAppleSettings, newGoogleSettings } from "./fixtures/wallet-certificates";
import { newWorld, type RoleName, roles, type World } from "./fixtures/world";

const test = base.extend<object, { world: World }>({
  settings: [
    async ({ stripe }, use) =>
      use({ ...moneySettings(stripe), ...newAppleSettings(), ...newGoogleSettings().settings }),
    { scope: "worker" },
  ],
  world: [async ({ app: _app }, use) => use(await newWorld()), { scope: "worker" }],
});

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("main").last().getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("main .animate-pulse")).toHaveCount(0);
}

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

// Whoever has a role in a brand or moderates sees the pages of all members as members do: of these the list of one's brands
// is the one that differs.
const asEverybody: readonly RoleName[] = ["visitor", "member", "stranger"];
// And these are the same to everybody but for the frame around them, which members' own pages have too.
const sameToAll = ["/method", "/method/[version]", "/status", "/inbox", "/sign-in/sent", "/sign-in/confirm"];
// An owner's pages hold all that an editor's do; these tell editors less, or otherwise.
const otherToEditors = [
  "/brand/[brand]/team",
  "/brand/[brand]/campaigns/[campaign]/budget",
  "/brand/[brand]/campaigns/[campaign]/results",
];
const looksAt = ({ open, route }: PageRow, role: RoleName) =>
  open.includes(role) &&
  (role === "visitor" || !sameToAll.includes(route)) &&
  (role !== "editor" || !open.includes("owner") || otherToEditors.includes(route)) &&
  (asEverybody.includes(role) || !open.includes("stranger") || route === "/brand");

for (const role of roles)
  test(`no page has an accessibility violation for ${role} in light and dark`, async ({
    browser,
    app,
    world,
  }) => {
    test.setTimeout(240_000);
    const seen = pages.filter((row) => looksAt(row, role));
    const viewport = { width: 360, height: 780 };
    // Without motion, since colours in the middle of a transition are nobody's.
    const reducedMotion = "reduce" as const;
    const context = await browser.newContext({
      baseURL: app.url,
      colorScheme: "light",
      reducedMotion,
      viewport,
    });
    if (role !== "visitor") await signInAs(context, world.people[role]);
    const page = await context.newPage();
    for (const row of seen) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(row.path(world));
      await settled(page);
      expect
        .soft(await violationsOf(new AxeBuilder({ page })), `${row.route} for ${role} in light`)
        .toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `${row.route} is wider than its page`).toBe(0);
      // Colours follow the theme by CSS alone: of all that is asked only they can differ.
      await page.emulateMedia({ colorScheme: "dark" });
      const colours = new AxeBuilder({ page }).withRules(["color-contrast"]);
      expect.soft(await violationsOf(colours), `${row.route} for ${role} in dark`).toEqual([]);
    }
    await context.close();
  });
