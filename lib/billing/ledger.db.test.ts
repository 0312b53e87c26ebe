import fc from "fast-check";
import { expect, test } from "vitest";
import { newBrand, newPerk } from "@/e2e/fixtures/marketplace";
import { isOfPerk, type Move, moves } from "@/lib/billing/ledger";
import { balanceOf, postEntry } from "@/lib/billing/post-entry";
import { db } from "@/lib/db";
import type { LedgerAccount } from "@/prisma/generated/enums";

const names = Object.keys(moves) as Move[];

interface Step {
  readonly move: Move;
  readonly cents: number;
  readonly perk: 0 | 1;
  /** Steps with the same cause are the same step. */
  readonly cause: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  // Money has to come in for anything else to happen.
  move: fc.oneof({ weight: 2, arbitrary: fc.constant("fund" as const) }, fc.constantFrom(...names)),
  cents: fc.integer({ min: 1, max: 5_000 }),
  perk: fc.constantFrom(0, 1),
  cause: fc.integer({ min: 0, max: 25 }),
});

/** What each account should hold, kept by the simplest means there are. */
class Book {
  readonly done = new Set<string>();
  readonly accounts = new Map<string, number>();
  at(account: LedgerAccount, perk: number): number {
    return this.accounts.get(isOfPerk(account) ? `${account} ${perk}` : account) ?? 0;
  }
  private add(account: LedgerAccount, perk: number, cents: number): void {
    const name = isOfPerk(account) ? `${account} ${perk}` : account;
    this.accounts.set(name, (this.accounts.get(name) ?? 0) + cents);
  }
  take({ move, cents, perk }: Step, key: string): "moved" | "known" | "short" {
    const [from, to] = moves[move];
    if (this.done.has(key)) return "known";
    if (from !== "OUTSIDE" && this.at(from, perk) < cents) return "short";
    this.done.add(key);
    this.add(from, perk, -cents);
    this.add(to, perk, cents);
    return "moved";
  }
}

async function newCampaign() {
  const brand = await newBrand();
  return { ...brand, perks: [await newPerk(brand), await newPerk(brand)] as const };
}

const post = (campaignId: string, perkId: string, { move, cents }: Step, key: string) =>
  db.$transaction((tx) => postEntry(tx, { campaignId, move, cents, key, perkId }));

/** All balances and all entries of a campaign, each account's by name. */
async function stands(campaignId: string) {
  const balances = await db.ledgerBalance.findMany({ where: { campaignId } });
  const entries = await db.ledgerEntry.findMany({ where: { campaignId } });
  return { balances, entries };
}

/** What holds of a campaign's money whatever happened. */
async function expectWhole(campaignId: string): Promise<void> {
  const { balances, entries } = await stands(campaignId);
  const sum = (some: readonly { cents: number }[]) => some.reduce((total, { cents }) => total + cents, 0);
  expect(sum(balances)).toBe(0);
  for (const { account, perkId, cents } of balances) {
    if (account !== "OUTSIDE") expect(cents).toBeGreaterThanOrEqual(0);
    const own = entries.filter((entry) => !isOfPerk(account) || entry.perkId === perkId);
    const came = sum(own.filter(({ to }) => to === account));
    const went = sum(own.filter(({ from }) => from === account));
    expect(cents, account).toBe(came - went);
  }
  const funded = sum(entries.filter(({ from }) => from === "OUTSIDE"));
  const spent = sum(balances.filter(({ account }) => account === "SPENT" || account === "REFUNDED"));
  expect(spent).toBeLessThanOrEqual(funded);
}

test("whatever happens, each cause moves money once, accounts sum to nothing, and no more is spent than was paid", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { campaignId, perks } = await newCampaign();
      const book = new Book();
      for (const one of steps) {
        const key = `${campaignId} ${one.cause}`;
        const said = await post(campaignId, perks[one.perk], one, key);
        const expected = book.take(one, key);
        expect(said.ok ? (said.value.moved ? "moved" : "known") : "short").toBe(expected);
        if (!said.ok) expect(said.refusal.cents).toBe(book.at(moves[one.move][0], one.perk));
      }
      await expectWhole(campaignId);
      for (const { account, perkId, cents } of (await stands(campaignId)).balances)
        expect(cents).toBe(book.at(account, perks.indexOf(perkId ?? "")));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("of many who spend the same money at once none gets what another got (attack 4)", async () => {
  const { campaignId, perks } = await newCampaign();
  const money = { move: "fund", cents: 1_000, perk: 0, cause: 0 } as const;
  await post(campaignId, perks[0], money, `fund ${campaignId}`);
  const reserved = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      post(
        campaignId,
        perks[index % 2 === 0 ? 0 : 1],
        { ...money, move: "reserve", cents: 90 },
        `${campaignId} ${index}`,
      ),
    ),
  );
  expect(reserved.filter(({ ok }) => ok)).toHaveLength(11);
  expect(await db.$transaction((tx) => balanceOf(tx, campaignId, "AVAILABLE"))).toBe(10);
  await expectWhole(campaignId);
});

test("one cause told of many times at once moves money once", async () => {
  const { campaignId, perks } = await newCampaign();
  const money = { move: "fund", cents: 700, perk: 0, cause: 0 } as const;
  const said = await Promise.all(
    Array.from({ length: 20 }, () => post(campaignId, perks[0], money, `paid ${campaignId}`)),
  );
  expect(said.filter((one) => one.ok && one.value.moved)).toHaveLength(1);
  expect(await db.$transaction((tx) => balanceOf(tx, campaignId, "AVAILABLE"))).toBe(700);
});

test("the database itself refuses a balance below nothing, an entry without amount, and another currency", async () => {
  const { campaignId } = await newCampaign();
  await expect(
    db.ledgerBalance.create({ data: { campaignId, account: "AVAILABLE", cents: -1 } }),
  ).rejects.toThrow(/ledger_balance_not_below_nothing/);
  const entry = { campaignId, currency: "EUR", from: "OUTSIDE", to: "AVAILABLE", key: campaignId } as const;
  await expect(db.ledgerEntry.create({ data: { ...entry, cents: 0 } })).rejects.toThrow(/ledger_entry_moves/);
  await expect(db.ledgerEntry.create({ data: { ...entry, currency: "USD", cents: 1 } })).rejects.toThrow();
});
