import "server-only";
import { z } from "zod";
import { codeState, plainCode } from "@/lib/claim/code";
import { codeHmac } from "@/lib/code/code-rows";
import { hmacOf } from "@/lib/crypto";
import { db } from "@/lib/db";
import type { OrderLine, OrderLineFact, OrderLineTrouble } from "@/lib/results/read-orders";

/** An order with the claim it belongs to. */
export interface MatchedOrder extends OrderLine {
  readonly claimId: string;
  readonly perkId: string;
  readonly venueId: string | null;
  /** Whether an order of the claim was told of before. */
  readonly counted: boolean;
}

const rows = z.array(
  z.object({
    ...{ line: z.int(), claimId: z.uuid(), perkId: z.uuid(), venueId: z.uuid().nullable() },
    ...{ claimedAt: z.date(), counted: z.boolean() },
  }),
);

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Finds the claim of each order by the code that came with its unit or by the short code of its pass. Only claims of the campaign that were
 * redeemed are found, so that nobody learns from a file which codes are good. Days have zones, so an order may be a day early.
 */
export async function matchOrders(
  { brandId, campaignId, now }: { brandId: string; campaignId: string; now: Date },
  orders: readonly OrderLine[],
): Promise<{ matched: MatchedOrder[]; troubles: OrderLineTrouble[] }> {
  const lines = orders.map(({ line }) => line);
  const codes = orders.map(({ code }) => codeHmac(code));
  const passes = orders.map(({ code }) =>
    codeState(code) === "whole" ? hmacOf("claim-code", plainCode(code)) : null,
  );
  const found = rows.parse(
    await db.$queryRaw`
      select told.line, c.id as "claimId", c.perk_id as "perkId", c.claimed_at as "claimedAt",
        r.venue_id as "venueId", o.claim_id is not null as counted
      from unnest(${lines}::int[], ${codes}::text[], ${passes}::text[]) as told (line, code, pass)
        cross join lateral (
          select u.claim_id as id from code k join unit u on u.code_id = k.id
          where k.brand_id = ${brandId}::uuid and k.hmac = told.code
          union all select id from claim where code_hmac = told.pass
        ) held
        join claim c on c.id = held.id and c.state = 'redeemed'
        join perk p on p.id = c.perk_id and p.campaign_id = ${campaignId}::uuid
        left join redemption r on r.claim_id = c.id and r.ordinal = 0 and r.rolled_back_at is null
        left join claim_order o on o.claim_id = c.id`,
  );
  const byLine = new Map(found.map((row) => [row.line, row]));
  const firstOf = new Map<string, number>();
  const matched: MatchedOrder[] = [];
  const troubles: OrderLineTrouble[] = [];
  for (const order of orders) {
    const { line, at } = order;
    const claim = byLine.get(line);
    const first = claim && firstOf.get(claim.claimId);
    const wrong = (fact: OrderLineFact) => troubles.push({ line, fact, first: first ?? null });
    if (!claim) wrong("unknown_code");
    else if (first !== undefined) wrong("repeated");
    else if (at.getTime() < claim.claimedAt.getTime() - dayMs) wrong("before_claim");
    else if (at.getTime() > now.getTime() + dayMs) wrong("in_future");
    else {
      const { claimId, perkId, venueId, counted } = claim;
      firstOf.set(claimId, line);
      matched.push({ ...order, claimId, perkId, venueId, counted });
    }
  }
  return { matched, troubles };
}
