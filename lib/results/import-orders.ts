import "server-only";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/result";
import { type MatchedOrder, matchOrders } from "@/lib/results/match-orders";
import {
  type OrderFileFact,
  type OrderLineTrouble,
  orderLimits,
  readOrders,
} from "@/lib/results/read-orders";
import { dropTally } from "@/lib/results/tally-campaign";

/** What a file came to, or would come to. Plain values only: it travels as JSON. */
export interface OrdersBrought {
  /** New orders, and those of claims that had one already. */
  readonly fresh: number;
  readonly counted: number;
  /** What the new ones are worth, for each currency. Hundredths. */
  readonly sums: readonly { readonly currency: string; readonly cents: number }[];
}

export type OrdersRefusal =
  | { readonly fact: OrderFileFact | "unknown_campaign" | "too_large" | "not_text" | "too_many_files" }
  | { readonly fact: "lines"; readonly troubles: readonly OrderLineTrouble[] };

const perBrand: Limit = { name: "import-orders", points: 60, seconds: 60 * 60 };

async function textOf(file: ReadableStream<Uint8Array>): Promise<Result<string, OrdersRefusal>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [bytes, text] = [0, ""];
  try {
    for await (const chunk of file) {
      bytes += chunk.byteLength;
      if (bytes > orderLimits.bytes) return refuse({ fact: "too_large" });
      text += decoder.decode(chunk, { stream: true });
    }
    text += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return refuse({ fact: "not_text" });
    throw error;
  }
  // Text with a zero in it is no text to Postgres.
  return text.includes("\0") ? refuse({ fact: "not_text" }) : ok(text);
}

function sumsOf(orders: readonly { readonly currency: string; readonly cents: number }[]) {
  const sums = new Map<string, number>();
  for (const { currency, cents } of orders) sums.set(currency, (sums.get(currency) ?? 0) + cents);
  return [...sums].map(([currency, cents]) => ({ currency, cents })).toSorted((a, b) => b.cents - a.cents);
}

const storedRows = z.array(z.object({ currency: z.string(), cents: z.int() }));

/** Stores orders in one statement, those of claims that have none yet, and answers which these were: the same file may come twice at once. */
async function storeOrders(campaignId: string, orders: readonly MatchedOrder[]) {
  const column = <Name extends keyof MatchedOrder>(name: Name) => orders.map((order) => order[name]);
  const stored = await db.$queryRaw`
    insert into claim_order (claim_id, perk_id, venue_id, cents, currency, at, source)
    select claim, perk, venue, cents, currency, at, 'file'
    from unnest(${column("claimId")}::uuid[], ${column("perkId")}::uuid[], ${column("venueId")}::uuid[],
      ${column("cents")}::int[], ${column("currency")}::text[], ${column("at")}::timestamptz[])
      as told (claim, perk, venue, cents, currency, at)
    order by claim on conflict do nothing returning currency, cents`;
  await dropTally(db, campaignId);
  return storedRows.parse(stored);
}

/**
 * Takes a file of what holders of redeemed claims bought, as the brand's shop tells it: all of it, or nothing where a line is wrong. A
 * claim's order counts once, however often it is brought. Without `keep` nothing is stored, and the answer is what would be.
 */
export async function importOrders(
  { brandId }: Teammate,
  { campaign, file, keep }: { campaign: string; file: ReadableStream<Uint8Array>; keep: boolean },
  now: Date,
): Promise<Result<OrdersBrought, OrdersRefusal>> {
  const own = await db.campaign.findFirst({ where: { id: campaign, brandId }, select: { id: true } });
  if (!own) return refuse({ fact: "unknown_campaign" });
  if (!(await spend(perBrand, brandId)).ok) return refuse({ fact: "too_many_files" });
  const text = await textOf(file);
  if (!text.ok) return text;
  const read = readOrders(text.value);
  if (typeof read === "string") return refuse({ fact: read });
  const found = await matchOrders({ brandId, campaignId: campaign, now }, read.orders);
  const troubles = [...read.troubles, ...found.troubles].toSorted((a, b) => a.line - b.line);
  if (troubles.length > 0) return refuse({ fact: "lines", troubles });
  const fresh = found.matched.filter(({ counted }) => !counted);
  const counted = found.matched.length - fresh.length;
  if (!keep) return ok({ fresh: fresh.length, counted, sums: sumsOf(fresh) });
  const stored = await storeOrders(campaign, fresh);
  return ok({
    fresh: stored.length,
    counted: found.matched.length - stored.length,
    sums: sumsOf(stored),
  });
}
