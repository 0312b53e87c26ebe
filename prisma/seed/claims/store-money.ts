import { budgetCents } from "@/lib/billing/fee";
import { isOfPerk, type Move, moves } from "@/lib/billing/ledger";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { inBatches } from "@/prisma/seed/store/batches";

const hourMs = 3_600_000;
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * hourMs);

/** Campaigns with all that moved their money. */
const columns = {
  ...{ id: true, currency: true, createdAt: true, createdById: true },
  perks: {
    where: { feeCents: { gt: 0 } },
    select: {
      ...{ id: true, feeCents: true, stock: true, version: true },
      submissions: { select: { at: true }, orderBy: { at: "asc" }, take: 1 },
      claims: {
        select: {
          redemptions: { where: { ordinal: 0 }, select: { id: true, at: true, rolledBackAt: true } },
        },
      },
    },
  },
} as const satisfies Prisma.CampaignSelect;

type Campaign = Prisma.CampaignGetPayload<{ select: typeof columns }>;
type Entry = Prisma.LedgerEntryCreateManyInput;

/** What was paid: all that the perks may cost, and a little over, in whole hundreds. */
function fundingOf({ id, createdAt, createdById, perks }: Campaign) {
  const cost = perks.reduce((sum, { stock, feeCents }) => sum + budgetCents(stock, feeCents), 0);
  const dice = diceOf(`funding of ${id}`);
  const at = later(createdAt, dice.int(1, 9));
  const letters = Array.from({ length: 24 }, () =>
    dice.pick([..."abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"]),
  );
  return {
    ...{ id: idAt(at, dice), campaignId: id, byId: createdById },
    cents: (Math.floor(cost / 10_000) + 1) * 10_000,
    ...{ createdAt: at, creditedAt: later(at, 0.05), paymentId: `pi_3${letters.join("")}` },
  };
}

function entriesOf(campaign: Campaign, funding: ReturnType<typeof fundingOf>): Entry[] {
  const { id: campaignId, currency, perks } = campaign;
  const dice = diceOf(`ledger of ${campaignId}`);
  const entry = (move: Move, at: Date, cents: number, key: string, perkId: string | null): Entry => {
    const [from, to] = moves[move];
    return { id: idAt(at, dice), campaignId, currency, from, to, cents, perkId, at, key: `${move} ${key}` };
  };
  const ofPerks = perks.flatMap(({ id, feeCents, stock, version, submissions, claims }) => [
    ...submissions.map(({ at }) =>
      entry("reserve", at, budgetCents(stock, feeCents), `${id} v${version}`, id),
    ),
    ...claims.flatMap(({ redemptions }) =>
      redemptions.flatMap(({ id: use, at, rolledBackAt }) => [
        entry("capture", at, feeCents, use, id),
        ...(rolledBackAt ? [entry("return", rolledBackAt, feeCents, use, id)] : []),
      ]),
    ),
  ]);
  return [entry("fund", funding.creditedAt, funding.cents, funding.id, null), ...ofPerks];
}

/** What stands on each account after the entries. */
function balancesOf(campaignId: string, entries: readonly Entry[]): Prisma.LedgerBalanceCreateManyInput[] {
  const balances = new Map<string, Prisma.LedgerBalanceCreateManyInput & { cents: number }>();
  for (const { from, to, cents, perkId = null } of entries)
    for (const [account, change] of [
      [from, -cents],
      [to, cents],
    ] as const) {
      const own = isOfPerk(account) ? perkId : null;
      const balance = balances.get(`${account} ${own}`) ?? { campaignId, account, perkId: own, cents: 0 };
      balances.set(`${account} ${own}`, { ...balance, cents: balance.cents + change });
    }
  return [...balances.values()];
}

/** Pays for every campaign whose perks were handed in, and books what their units and redemptions cost until now. */
export async function storeMoney(): Promise<void> {
  const campaigns = await db.campaign.findMany({ select: columns, orderBy: { id: "asc" } });
  const paid = campaigns
    .filter(({ perks }) => perks.length > 0)
    .map((campaign) => {
      const funding = fundingOf(campaign);
      return { campaignId: campaign.id, funding, entries: entriesOf(campaign, funding) };
    });
  await db.$transaction(async (tx) => {
    await tx.funding.createMany({ data: paid.map(({ funding }) => funding) });
    await inBatches(
      paid.flatMap(({ entries }) => entries),
      (data) => tx.ledgerEntry.createMany({ data }),
    );
    await tx.ledgerBalance.createMany({
      data: paid.flatMap(({ campaignId, entries }) => balancesOf(campaignId, entries)),
    });
  });
}
