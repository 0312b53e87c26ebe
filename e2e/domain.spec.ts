import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { test as appTest } from "./fixtures/app-test";
import { newBrand, newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";
import { type DnsServer, startDns } from "./servers/dns";
import { type Site, startSite } from "./servers/site";

const domain = "meridian.example";
const byFile = "files.example";

const test = appTest.extend<object, { dns: DnsServer; site: Site }>({
  dns: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const dns = await startDns();
      await use(dns);
      await dns.stop();
    },
    { scope: "worker" },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  settings: [
    async ({ dns, site }, use) =>
      use({
        LAUREL_DNS_SERVERS: dns.address,
        LAUREL_ALLOWED_PRIVATE_HOSTS: [domain, byFile].map((host) => `${host}:${site.port}`).join(","),
      }),
    { scope: "worker" },
  ],
});

const main = (page: Page) => page.getByRole("main");

async function ask(page: Page, name: string): Promise<void> {
  await page.getByLabel("Domain", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Get a token" }).click();
  await expect(main(page).getByRole("heading", { name, level: 2 })).toBeVisible();
}

/** What stands to be copied under a name. */
const toCopy = (page: Page, start: RegExp) => main(page).getByText(start).textContent();

const check = (page: Page) => main(page).getByRole("button", { name: "Check now" }).click();

test("an owner proves a domain by DNS, is told what was missing, and a visitor sees it on the perk's page", async ({
  browser,
  context,
  app,
  dns,
}) => {
  const brand = await newBrand("OWNER");
  await db.brand.update({
    where: { slug: brand.slug },
    data: { websiteUrl: `https://www.${domain}/lounges` },
  });
  const perk = await newPerk(brand);
  const visitor = await (await browser.newContext({ baseURL: app.url })).newPage();
  await visitor.goto(`/perks/${perk}`);
  await expect(visitor.getByText(`from ${brand.name}`)).toBeVisible();
  await expect(main(visitor).getByRole("link", { name: domain })).toHaveCount(0);

  await signInAs(context, brand.staff.userId);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(`/brand/${brand.slug}/domain`);
  await page.getByLabel("Domain", { exact: true }).fill(`https://${domain}/`);
  await page.getByRole("button", { name: "Get a token" }).click();
  await expect(main(page).getByText(/^Write the domain alone/)).toBeVisible();
  await ask(page, domain);

  dns.set(domain, { addresses: ["127.0.0.1"] });
  await check(page);
  await expect(main(page).getByText(`There is no TXT record at _laurel-challenge.${domain}.`)).toBeVisible();
  await expect(
    main(page).getByText(`There is no file at https://${domain}/.well-known/laurel.json (404).`),
  ).toBeVisible();
  await expect(main(page).getByText("Not proved yet")).toBeVisible();

  const value = (await toCopy(page, /^laurel-verification=[\w-]{43}$/)) ?? "";
  await page.getByRole("button", { name: "Copy Value" }).click();
  await expect(main(page).getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
  const host = (await toCopy(page, /^_laurel-challenge\.[a-z.]+$/)) ?? "";
  dns.set(host, { texts: [`${value}x`] });
  await check(page);
  await expect(main(page).getByText(/none is exactly your value/)).toBeVisible();
  await expect(main(page).getByText(`${value}x`)).toBeVisible();

  dns.set(host, { texts: ["v=spf1 -all", [value.slice(0, 20), value.slice(20)]] });
  await check(page);
  await expect(main(page).getByText("Proved", { exact: true })).toBeVisible();
  await expect(main(page).getByText("so that is where the link leads", { exact: false })).toBeVisible();

  await visitor.reload();
  await expect(main(visitor).getByRole("link", { name: domain })).toHaveAttribute(
    "href",
    `https://www.${domain}/lounges`,
  );
  await expect(
    main(visitor).getByText("The brand showed Laurel that it controls this domain."),
  ).toBeVisible();

  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove the domain" }).click();
  await expect(main(page).getByRole("heading", { name: "Which domain is yours?" })).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(`from ${brand.name}`)).toBeVisible();
  await expect(main(visitor).getByRole("link", { name: domain })).toHaveCount(0);
});

test("a file proves a domain too, and another brand is refused while its proof stands", async ({
  browser,
  context,
  app,
  dns,
  site,
}) => {
  const [brand, rival] = [await newBrand("OWNER"), await newBrand("OWNER")];
  dns.set(byFile, { addresses: ["127.0.0.1"] });
  await signInAs(context, brand.staff.userId);
  const page = await context.newPage();
  await page.goto(`/brand/${brand.slug}/domain`);
  await ask(page, byFile);
  site.answer((_, response) => response.writeHead(302, { location: "https://elsewhere.example/" }).end());
  await check(page);
  await expect(main(page).getByText(/leads to elsewhere\.example\. Whoever answers there/)).toBeVisible();
  const text = (await toCopy(page, /^\{"laurel-verification"/)) ?? "";
  site.json(text);
  await check(page);
  await expect(main(page).getByText("Proved", { exact: true })).toBeVisible();

  const other = await browser.newContext({ baseURL: app.url });
  await signInAs(other, rival.staff.userId);
  const theirs = await other.newPage();
  await theirs.goto(`/brand/${rival.slug}/domain`);
  await ask(theirs, byFile);
  const tokens = [text, (await toCopy(theirs, /^\{"laurel-verification"/)) ?? ""].map(
    (one) => (JSON.parse(one) as Record<string, string>)["laurel-verification"],
  );
  site.json(JSON.stringify({ "laurel-verification": tokens }));
  await check(theirs);
  await expect(main(theirs).getByRole("alert")).toContainText("another brand proved this domain before");
  site.json(JSON.stringify({ "laurel-verification": tokens.slice(1) }));
  await check(theirs);
  await expect(main(theirs).getByText("Proved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(main(page).getByText("Proof lapsed")).toBeVisible();
});
