import { expect } from "@playwright/test";
import { db } from "@/lib/db";
import { test } from "./fixtures/app-test";
import { claimed } from "./fixtures/claimed";
import { newBrand, newMember, newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";

test("a member tells what went wrong, the brand answers, and everybody reads how reliable it is", async ({
  browser,
  app,
}) => {
  const brand = await newBrand("OWNER");
  const member = await newMember();
  const perk = await newPerk(brand, { stock: 5 });
  const claim = await claimed(member, perk);
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext({ baseURL: app.url })));
  const [ofMember, ofBrand, ofVisitor] = contexts;
  if (!ofMember || !ofBrand || !ofVisitor) throw new Error("no contexts");
  await signInAs(ofMember, member);
  await signInAs(ofBrand, brand.staff.userId);
  const [wallet, rooms, outside] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!wallet || !rooms || !outside) throw new Error("no pages");

  await wallet.goto(`/wallet/${claim}`);
  const form = wallet.getByRole("form", { name: /^Write to/ });
  await form.getByRole("button", { name: "Send" }).click();
  await expect(form.getByText("Write your message.")).toBeVisible();
  await form.getByLabel("What it is about").selectOption("NOT_HONOURED");
  await form.getByLabel("Your message").fill("The door was locked.\nI waited an hour.");
  await form.getByRole("button", { name: "Send" }).click();
  await expect(wallet.getByText("Sent. You get a mail when they answer.")).toBeVisible();

  await rooms.goto(`/brand/${brand.slug}/messages`);
  await expect(rooms.getByText("Waits for your answer")).toBeVisible();
  await rooms.getByRole("link", { name: "Lounge visit" }).click();
  await expect(rooms.getByText("Did not get it")).toBeVisible();
  await rooms.getByLabel("Your answer").fill("We are sorry. Come again, with a guest.");
  await rooms.getByRole("button", { name: "Send the answer" }).click();
  await expect(rooms.getByText("Sent.", { exact: true })).toBeVisible();

  await wallet.reload();
  await expect(wallet.getByText("We are sorry. Come again, with a guest.")).toBeVisible();
  await wallet.getByRole("button", { name: "It was put right" }).click();
  await wallet.getByRole("button", { name: "Yes, it was put right" }).click();
  await expect(wallet.getByText("Did not get it, put right")).toBeVisible();

  // Four more members who got an answer within the hour.
  for (let other = 0; other < 4; other += 1) {
    const said = { claimId: await claimed(await newMember(), perk), brandId: brand.staff.brandId };
    const at = new Date(Date.now() - 3_600_000);
    await db.message.create({
      data: { ...said, side: "MEMBER", byId: member, subject: "QUESTION", text: "When?", at },
    });
    await db.message.create({ data: { ...said, side: "BRAND", byId: member, text: "At six." } });
  }
  await outside.goto(`/perks/${perk}`);
  await outside.getByRole("link", { name: brand.name }).first().click();
  await expect(outside.getByRole("heading", { name: "Reliability" })).toBeVisible();
  await expect(outside.getByText("100 % of 5 answered in time")).toBeVisible();
  await expect(outside.getByText("Not counted yet")).toContainText("honoured (from 10 uses)");
  await expect(outside.getByRole("link", { name: "Lounge visit" })).toBeVisible();
  await Promise.all(contexts.map((context) => context.close()));
});
