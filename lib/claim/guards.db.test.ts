import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { claimed } from "@/e2e/fixtures/claimed";
import { newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { db } from "@/lib/db";

const brand = await newBrand();
const perk = await newPerk(brand, { stock: 2, gateScore: 60 });
const holder = await newMember(80);
const id = await claimed(holder, perk);

// What no code of ours does, tried past it: the database itself refuses.
test.each([
  ["a gate of 0", "perk_gate", "update perk set gate_score = 0"],
  ["a gate of 101", "perk_gate", "update perk set gate_score = 101"],
  ["an open pool of 4 percent", "perk_open_percent", "update perk set open_percent = 4"],
  ["no stock", "perk_stock", "update perk set stock = 0"],
  ["a negative value", "perk_value", "update perk set value_cents = -1"],
  ["no day to use it", "perk_usable_days", "update perk set usable_days = 0"],
  ["an end at the opening", "perk_times", "update perk set closes_at = opens_at"],
  ["a held unit of nobody", "unit_holder", "update unit set claim_id = null where claim_id is not null"],
  [
    "a free unit of somebody",
    "unit_holder",
    "update unit set free_at = '-infinity' where claim_id is not null",
  ],
  ["a gated claim below the gate", "claim_gate_passed", "update claim set gate_score = 59"],
  ["a gated claim without score", "claim_gate_passed", "update claim set gate_score = null"],
  ["a claim that ends before it begins", "claim_usable", "update claim set usable_until = claimed_at"],
])("%s is refused", async (_, constraint, sql) => {
  await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(constraint);
});

test("a second unit for one claim is refused", async () => {
  const second = db.$executeRaw`update unit set free_at = now() + interval '1 day', claim_id = ${id}::uuid where claim_id is null`;
  await expect(second).rejects.toThrow(/unit_one_per_claim|claim_id/);
});

test("a second use in force of one claim is refused, and so is a roll-back without who and why", async () => {
  const use = () =>
    db.redemption.create({ data: { claimId: id, byId: holder, method: "QR", nonce: randomUUID() } });
  const first = await use();
  await expect(use()).rejects.toThrow(/claim_id|redemption_one_in_force/);
  const halfway = db.redemption.update({ where: { id: first.id }, data: { rolledBackAt: new Date() } });
  await expect(halfway).rejects.toThrow("redemption_roll_back");
  await db.redemption.delete({ where: { id: first.id } });
});

test("the audit log can be added to, and neither changed nor emptied", async () => {
  const { id: event } = await db.auditEvent.create({ data: { act: "perk.approved", subjectId: perk } });
  const words = "audit_event is append-only";
  await expect(
    db.auditEvent.update({ where: { id: event }, data: { act: "perk.rejected" } }),
  ).rejects.toThrow(words);
  await expect(db.auditEvent.deleteMany()).rejects.toThrow(words);
  await expect(db.$executeRaw`truncate audit_event`).rejects.toThrow(words);
  expect(await db.auditEvent.count({ where: { id: event, act: "perk.approved" } })).toBe(1);
});
