import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { troubles } from "@/bin/laurel-draw.mjs";
import { db } from "@/lib/db";
import { drawFileShape } from "@/lib/lottery/draw-file";
import { enterLottery } from "@/lib/lottery/enter-lottery";
import { serveLines } from "@/lib/waitlist/serve-lines";
import { test } from "./fixtures/app-test";
import { newBrand, newMember, newMembers, newPerk } from "./fixtures/marketplace";
import { signInAs } from "./fixtures/people";
import { value } from "./fixtures/result";

// The draw is done here, so that no job of the minute comes before the looks at what was public before it.
test.use({ settings: { LAUREL_JOBS: "worker" } });

test("a lottery: its hash is public, a member enters and withdraws and enters, it is drawn, and the file recomputes", async ({
  page,
}) => {
  const drawAt = new Date(Date.now() + 30 * 60_000);
  const more = { mode: "LOTTERY" as const, drawAt };
  const perk = await newPerk(await newBrand(), { stock: 2, more });
  for (const member of await newMembers(4)) value(await enterLottery(member, { perk }));
  const { secretHash } = await db.draw.findUniqueOrThrow({ where: { perkId: perk } });
  const member = await newMember();
  await signInAs(page.context(), member);

  await page.goto(`/perks/${perk}`);
  await expect(page.getByText(secretHash)).toBeVisible();
  await expect(page.getByText("4 people have entered.")).toBeVisible();
  await page.getByRole("button", { name: "Enter the draw" }).click();
  await expect(page.getByText("You are in.")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("button", { name: "Enter the draw" }).click();
  await expect(page.getByText("5 people have entered.")).toBeVisible();

  await page.getByRole("link", { name: "How it is drawn, and how to check it" }).click();
  await expect(page.getByRole("definition").filter({ hasText: secretHash })).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);

  await db.perk.update({ where: { id: perk }, data: { drawAt: new Date() } });
  await serveLines();
  await page.reload();
  await expect(page.getByRole("row")).toHaveCount(6);
  await expect(page.getByRole("row").filter({ hasText: "A unit was offered" })).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Take the draw along as a file" }).click();
  const file = drawFileShape.parse(JSON.parse(await readFile(await (await download).path(), "utf8")));
  expect(file.secretHash).toBe(secretHash);
  expect(troubles(file)).toEqual([]);
  expect(troubles({ ...file, entries: file.entries.slice(1) })).not.toEqual([]);

  const offered = await db.waiter.findFirstOrThrow({ where: { perkId: perk, offeredAt: { not: null } } });
  await signInAs(page.context(), offered.userId);
  await page.goto(`/perks/${perk}`);
  await expect(page.getByRole("link", { name: /wallet|offer|pass/i }).last()).toBeVisible();
});
