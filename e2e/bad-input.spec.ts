import { expect, type Page } from "@playwright/test";
import { test as appTest } from "./fixtures/app-test";
import { codeOfClaim } from "./fixtures/claim-code";
import { signInAs } from "./fixtures/people";
import { newWorld, type World } from "./fixtures/world";

// Signing in and linking have their own bad input in sign-in.spec.ts and links.spec.ts.
const test = appTest.extend<object, { world: World }>({
  world: [async ({ app: _app }, use) => use(await newWorld()), { scope: "worker" }],
});

const main = (page: Page) => page.getByRole("main");
const says = (page: Page, text: string | RegExp) => expect(main(page).getByText(text).first()).toBeVisible();

async function openAs(page: Page, userId: string, path: string): Promise<void> {
  await signInAs(page.context(), userId);
  await page.goto(path);
}

test("a brand without name, words or a real website", async ({ page, world }) => {
  await openAs(page, world.people.stranger, "/brand/new");
  await page.getByLabel("Website").fill("example");
  await main(page).locator('button[type="submit"]').click();
  await says(page, "Write the brand's name.");
  await says(page, "Say in a sentence or two what the brand is.");
  await says(page, "Write the whole address of the website, as in https://example.org.");
  await expect(page.getByLabel("Website")).toHaveValue("example");
  await expect(page.getByLabel("Name")).toBeFocused();
});

test("what is typed on while a refusal is awaited stays", async ({ page, world }) => {
  await openAs(page, world.people.stranger, "/brand/new");
  const typedOn = Promise.withResolvers<void>();
  await page.route("**/brand/new", async (route) => {
    if (route.request().method() === "POST") await typedOn.promise;
    await route.continue();
  });
  await page.getByLabel("Website").fill("exam");
  await page.getByLabel("Name").fill("x");
  await page.getByLabel("Name").press("Enter");
  await page.getByLabel("Website").fill("example");
  typedOn.resolve();
  await says(page, "The name has at least 2 characters.");
  await expect(page.getByLabel("Website")).toHaveValue("example");
  await expect(page.getByLabel("Name")).toHaveValue("x");
});

test("a brand that loses its name", async ({ page, world }) => {
  await openAs(page, world.people.owner, `/brand/${world.brand.slug}/edit`);
  await page.getByLabel("Name").fill("x");
  await main(page).locator('button[type="submit"]').first().click();
  await says(page, "The name has at least 2 characters.");
});

test("a venue without place", async ({ page, world }) => {
  await openAs(page, world.people.owner, `/brand/${world.brand.slug}/venues`);
  await page.getByLabel("Name").fill("Quay");
  await page.getByRole("button", { name: "Add the venue" }).click();
  await says(page, "Write the street and number.");
  await says(page, "Write the city.");
  await says(page, "Choose a country");
  await expect(page.getByLabel("Name")).toHaveValue("Quay");
});

test("an invitation without an address, and one for chosen venues that are none", async ({ page, world }) => {
  await openAs(page, world.people.owner, `/brand/${world.brand.slug}/team`);
  await page.getByLabel("E-mail address").fill("nobody");
  await page.getByLabel("At some venues only").check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await says(page, /does not look like an e-mail address/);
  await page.getByLabel("E-mail address").fill("somebody@example.org");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await says(page, "Choose at least one venue");
});

test("a campaign without a name", async ({ page, world }) => {
  await openAs(page, world.people.owner, `/brand/${world.brand.slug}/campaigns/new`);
  await page.getByRole("button", { name: "Create it and write its first perk" }).click();
  await says(page, "Give the campaign a name.");
});

test("a perk with everything wrong keeps all that was typed", async ({ page, world }) => {
  const perk = `/brand/${world.brand.slug}/perks`;
  const steps: [string, Record<string, string>, string[]][] = [
    [
      `${perk}/new?campaign=${world.brand.campaignId}`,
      { Title: "A", "Worth to its holder": "a lot" },
      [
        "Give the perk a title of at least 3 characters.",
        "Write what the perk is worth as a plain number, as in 25 or 25.50.",
      ],
    ],
    [
      `${perk}/${world.draft}/whom`,
      { "Gate: the least score": "101", "Open pool": "3" },
      [
        "The gate is a whole number from 1 to 100.",
        "The open pool's share in percent is a whole number from 5 to 100.",
      ],
    ],
    [
      `${perk}/${world.draft}/supply`,
      { Stock: "0", "Days to use it": "900" },
      [
        "The stock is a whole number from 1 to 100,000.",
        "The number of days to use it is a whole number from 1 to 365.",
      ],
    ],
  ];
  await signInAs(page.context(), world.people.owner);
  for (const [path, typed, sentences] of steps) {
    await page.goto(path);
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
    await page.getByRole("button", { name: "Save and go on" }).click();
    for (const sentence of sentences) await says(page, sentence);
    for (const [label, text] of Object.entries(typed)) await expect(page.getByLabel(label)).toHaveValue(text);
  }
});

test("a file that is no picture", async ({ page, world }) => {
  await openAs(page, world.people.owner, `/brand/${world.brand.slug}/perks/${world.draft}`);
  const file = { name: "sunset.jpg", mimeType: "image/jpeg", buffer: Buffer.from("not a picture at all") };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: /(Replace|Upload) the picture/ }).click();
  await says(page, "This file is not a picture that we can read.");
});

test("a decision without a choice, then without a reason", async ({ page, world }) => {
  await openAs(page, world.people.admin, `/admin/perks/${world.submitted}`);
  await page.getByRole("button", { name: "Decide" }).click();
  await says(page, "Choose a decision.");
  await page.getByLabel("Reject").check();
  await page.getByLabel("Reason").fill("No.");
  await page.getByRole("button", { name: "Decide" }).click();
  await says(page, "Say why, in at least 10 characters: the brand reads it and acts on it.");
  await expect(page.getByLabel("Reason")).toHaveValue("No.");
  await expect(page.getByLabel("Reject")).toBeChecked();
});

test("a claim without agreeing", async ({ page, world }) => {
  await openAs(page, world.people.stranger, `/perks/${world.perk}`);
  await page.getByRole("button", { name: "Claim it" }).click();
  await says(page, "Agree to this first: without it nobody can claim a perk.");
});

test("codes that cannot be, are mistyped, or are unknown", async ({ page, world }) => {
  await openAs(page, world.people.staff, `/brand/${world.brand.slug}/scan`);
  const venue = page.getByLabel("Where you are");
  if (await venue.isVisible()) await venue.selectOption({ index: 1 });
  const code = page.getByLabel("Code", { exact: true });
  await code.fill("abc");
  await page.getByRole("button", { name: "Check the code" }).click();
  await says(page, /Some are missing/);
  await code.fill("UUUUUUUUU");
  await says(page, /never a U/);
  const real = await codeOfClaim(world.claim);
  const wrong = `${real.slice(0, 3)}${real[3] === "7" ? "8" : "7"}${real.slice(4)}`;
  await code.fill(wrong);
  await says(page, /One of the symbols is not right/);
});

test("a roll-back without a reason", async ({ page, world }) => {
  await openAs(page, world.people.staff, `/brand/${world.brand.slug}/scan`);
  await page
    .getByRole("button", { name: /^Roll back/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Roll back" }).click();
  await expect(dialog.getByText("Say why, in a few words.")).toBeVisible();
});

test("an appeal without a reason", async ({ page, world }) => {
  await openAs(page, world.people.member, "/score/appeal");
  await page.getByRole("button", { name: "Send it to a person" }).click();
  await says(page, "Say what is wrong, in your own words.");
});

test("an appeal decided without a choice, then without an answer", async ({ page, world }) => {
  await openAs(page, world.people.admin, `/admin/appeals/${world.appeal}`);
  await page.getByRole("button", { name: "Decide" }).click();
  await says(page, "Choose a decision.");
  await page.getByLabel("Decline").check();
  await page.getByLabel("Answer").fill("No.");
  await page.getByRole("button", { name: "Decide" }).click();
  await says(page, "Answer the member, in at least 10 characters.");
  await expect(page.getByLabel("Answer")).toHaveValue("No.");
});

test("a seed looked for by too little, then picked without a reason", async ({ page, world }) => {
  await openAs(page, world.people.admin, "/admin/seeds");
  await page.getByLabel("Handle, or how it begins").fill("qu");
  await page.getByRole("button", { name: "Search" }).click();
  await says(page, "Type at least 3 characters of the handle.");
  await page.getByLabel("Handle, or how it begins").fill("@Quiet.heron");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("button", { name: "Pick quiet.heron@social.example" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Pick as a seed" }).click();
  await expect(dialog.getByText("Say why this member can be trusted: it stays with the seed.")).toBeVisible();
});
