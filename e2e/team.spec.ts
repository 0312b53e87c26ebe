import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { codeOfClaim } from "./fixtures/claim-code";
import { claimed } from "./fixtures/claimed";
import { newBrand, newMember, newPerk } from "./fixtures/marketplace";
import { mailedLink, signInAs, signInHere } from "./fixtures/people";

const main = (page: Page) => page.getByRole("main");

/** A brand of an owner with a second venue, and a code of a claim for each place. */
async function twoVenues() {
  const brand = await newBrand("OWNER");
  const { brandId } = brand.staff;
  const place = { address: "Rua 2", city: "Porto", country: "PT", timeZone: "Europe/Lisbon" };
  const porto = await db.venue.create({ data: { brandId, name: "Bolhão", ...place } });
  const codeFor = async (venueId: string) =>
    codeOfClaim(await claimed(await newMember(), await newPerk(brand, { venueId })));
  const codes = { porto: await codeFor(porto.id), lisbon: await codeFor(brand.venueId) };
  return { brand, path: `/brand/${brand.slug}`, codes };
}

async function check(page: Page, code: string) {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Check the code" }).click();
  return main(page).getByRole("alert");
}

test("an owner invites staff for one venue by mail; they accept, and their scanner works there only", async ({
  page,
  app,
  browser,
}) => {
  const { brand, path, codes } = await twoVenues();
  const email = "hands@example.org";
  await signInAs(page.context(), brand.staff.userId);
  await page.goto(`${path}/team`);
  await page.getByRole("button", { name: "Leave" }).click();
  await page.getByRole("button", { name: "Leave the brand" }).click();
  await expect(page.getByRole("dialog").getByText(/and this is the last one/)).toBeVisible();
  await page.keyboard.press("Escape");

  const form = page.getByRole("form", { name: "Invitation" });
  await form.getByLabel("E-mail address").fill(` ${email.toUpperCase()}`);
  await form.getByLabel("At some venues only").check();
  await form.getByLabel("Bolhão").check();
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText(`${email} was invited by mail.`)).toBeVisible();
  await expect(page.getByText(/^invited .*at Bolhão$/)).toBeVisible();

  const guests = await browser.newContext({ baseURL: app.url });
  const guest = await guests.newPage();
  const link = await mailedLink(guest, email, /\/invitation\//);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: `Join the team of ${brand.name}?` })).toBeVisible();
  await expect(guest.getByText("You would redeem at Bolhão.")).toBeVisible();
  await expect(guest.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await guest.getByRole("link", { name: "Sign in to answer" }).click();
  await signInHere(guest, email);
  await expect(guest.getByRole("heading", { name: /^Join the team/ })).toBeVisible();
  await guest.getByRole("button", { name: "Accept" }).click();

  // Staff see the scanner and nothing else of the brand.
  await expect(guest).toHaveURL(`${app.url}${path}/scan`);
  await expect(guest.getByRole("heading", { name: "Scan" })).toBeVisible();
  await expect(guest.getByRole("navigation", { name: "This brand" })).toHaveCount(0);
  await expect(guest.getByText("Venue: Bolhão")).toBeVisible();
  await expect((await check(guest, codes.porto)).getByText("Entitled")).toBeVisible();
  await guest.getByRole("button", { name: "Next" }).click();
  await expect(
    (await check(guest, codes.lisbon)).getByText("Valid, but not here: it is for Rossio."),
  ).toBeVisible();

  await guest.goto(link);
  await expect(guest.getByText("This invitation cannot be answered")).toBeVisible();
  await guest.goto("/brand");
  await guest.getByRole("button", { name: `Leave ${brand.name}` }).click();
  await guest.getByRole("button", { name: "Leave the brand" }).click();
  await expect(guest.getByText("You are on no brand's team yet")).toBeVisible();
  await guests.close();
});

test("somebody else with the link is told so; a venue gets its hours and its pin", async ({
  page,
  app,
  browser,
}) => {
  const { brand, path } = await twoVenues();
  await signInAs(page.context(), brand.staff.userId);
  await page.goto(`${path}/team`);
  const form = page.getByRole("form", { name: "Invitation" });
  await form.getByLabel("E-mail address").fill("right@example.org");
  await form.getByLabel("Editor").check();
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("right@example.org was invited by mail.")).toBeVisible();
  const link = await mailedLink(page, "right@example.org", /\/invitation\//);
  const strangers = await browser.newContext({ baseURL: app.url });
  await signInAs(strangers, await newMember());
  const stranger = await strangers.newPage();
  await stranger.goto(link);
  await expect(stranger.getByText("It was sent to another address")).toBeVisible();
  await expect(stranger.getByText("right@example.org")).toHaveCount(0);
  await expect(stranger.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await strangers.close();

  await page.goto(`${path}/venues`);
  await page.getByRole("link", { name: "Edit Rossio" }).click();
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    await page.getByLabel(day).fill("all day");
  const north = page.getByLabel(/^Degrees north/);
  await expect(north).toHaveValue("");
  const board = page.getByRole("button", { name: /^The pin on the map/ });
  await board.click({ position: { x: 150, y: 100 } });
  await expect(north).not.toHaveValue("");
  const clicked = Number(await north.inputValue());
  await board.press("Shift+ArrowUp");
  expect(Number(await north.inputValue())).toBeGreaterThan(clicked);
  // In the wrong order.
  await north.fill("-9.1393");
  await page.getByLabel(/^Degrees east/).fill("38.7223");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^That is [\d,]+ km from Lisbon\./)).toBeVisible();
  await expect(north).toHaveValue("-9.1393");
  await north.fill("38.7139");
  await page.getByLabel(/^Degrees east/).fill("-9.1394");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(`${app.url}${path}/venues`);

  const perk = await newPerk(brand, { venueId: brand.venueId });
  await page.goto(`/perks/${perk}`);
  await expect(
    page.getByRole("img", { name: /^Map: the venue in Lisbon, Portugal, with .*Porto/ }),
  ).toBeVisible();
  await page.getByText("Open around the clock").click();
  await expect(page.getByText("Monday to Sunday")).toBeVisible();
});
