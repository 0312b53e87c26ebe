import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test as base } from "./fixtures/app-test";
import { pages } from "./fixtures/pages";
import { signInAs } from "./fixtures/people";
import { newWorld, roles, type World } from "./fixtures/world";

const test = base.extend<object, { world: World }>({
  world: [async ({ app: _app }, use) => use(await newWorld()), { scope: "worker" }],
});

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("main").last().getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("main .animate-pulse")).toHaveCount(0);
}

for (const role of roles)
  for (const theme of ["light", "dark"] as const)
    test(`no page has an accessibility violation for ${role} in ${theme}`, async ({
      browser,
      app,
      world,
    }) => {
      test.setTimeout(180_000);
      const seen = pages.filter(({ open }) => open.includes(role));
      const context = await browser.newContext({
        baseURL: app.url,
        colorScheme: theme,
        viewport: { width: 360, height: 780 },
      });
      if (role !== "visitor") await signInAs(context, world.people[role]);
      const page = await context.newPage();
      for (const row of seen) {
        await page.goto(row.path(world));
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
        );
        expect.soft(found, `${row.route} for ${role} in ${theme}`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `${row.route} is wider than its page`).toBe(0);
      }
      await context.close();
    });
