import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { type PaidPerk, releaseUnits, reserveUnits } from "@/lib/billing/perk-money";
import type { PostRefusal } from "@/lib/billing/post-entry";
import { type Busy, inTransaction } from "@/lib/claim/transaction";
import { addUnits } from "@/lib/perk/create-units";
import { leastStock, poolsOf } from "@/lib/perk/open-units";
import type { StockInput } from "@/lib/perk/schema";
import { ok, type Result, refuse } from "@/lib/result";
import { offerFreedUnits } from "@/lib/waitlist/offer-freed-units";
import type { Prisma } from "@/prisma/generated/client";

export type StockRefusal =
  | { readonly fact: "unknown_perk" | "not_approved" | "stock_is_codes" }
  | {
      readonly fact: "below_claimed";
      /** Units that are claimed or used now. */
      readonly held: number;
      /** The least stock that has room for them in their pools. */
      readonly least: number;
    }
  | PostRefusal
  | Busy;

const pools = z.object({ gated: z.int(), open: z.int() });

/** Units that are somebody's now. */
async function heldUnits(tx: Prisma.TransactionClient, perkId: string) {
  const [found] = await tx.$queryRaw<unknown[]>`
    select (count(*) filter (where pool = 'gated'))::int as gated, (count(*) filter (where pool = 'open'))::int as open
    from unit where perk_id = ${perkId}::uuid and free_at > now()`;
  return pools.parse(found);
}

/**
 * Takes free units away, and says whether there were so many. Waits for claims that are being written: in the order in which
 * claims themselves wait for units, so that the two cannot wait for each other.
 */
async function removeFree(
  tx: Prisma.TransactionClient,
  perkId: string,
  pool: "gated" | "open",
  count: number,
) {
  if (count <= 0) return true;
  const removed = await tx.$executeRaw`
    delete from unit where id in (
      select id from unit where perk_id = ${perkId}::uuid and pool = ${pool}::pool and free_at <= now()
      order by free_at limit ${count} for update)`;
  return removed === count;
}

/** Promises money to units that come, and takes that of units that go back. */
async function moveMoney(tx: Prisma.TransactionClient, perk: PaidPerk, units: number) {
  const key = `${perk.id} ${randomUUID()}`;
  if (units > 0) return reserveUnits(tx, perk, units, key);
  await releaseUnits(tx, perk, -units, key);
  return ok();
}

/**
 * Changes how many units an approved perk has in all, the open pool keeping its share. More come free at once; fewer only
 * where enough are free: what is claimed or used is never taken away. Units that come with a code cannot be more than codes.
 */
export async function changeStock(
  { brandId, userId }: Teammate,
  { perk: perkId, stock }: StockInput,
): Promise<Result<{ stock: number }, StockRefusal>> {
  return inTransaction<{ stock: number }, StockRefusal>(async (tx) => {
    // Not the lock of those who rewrite a perk: claims, which only refer to it, need not wait.
    await tx.$executeRaw`select 1 from perk where id = ${perkId}::uuid for no key update`;
    const perk = await tx.perk.findFirst({
      where: { id: perkId, campaign: { brandId } },
      select: {
        ...{ id: true, campaignId: true, feeCents: true },
        ...{ status: true, stock: true, openPercent: true, codeSource: true },
      },
    });
    if (!perk) return refuse({ fact: "unknown_perk" });
    const { status, openPercent } = perk;
    if (status !== "APPROVED") return refuse({ fact: "not_approved" });
    if (stock === perk.stock) return ok({ stock });
    if (stock > perk.stock && perk.codeSource !== "NONE") return refuse({ fact: "stock_is_codes" });

    const [from, to] = [poolsOf(perk.stock, openPercent), poolsOf(stock, openPercent)];
    if (stock > perk.stock)
      await addUnits(tx, perkId, { gated: to.gated - from.gated, open: to.open - from.open });
    else if (
      !(await removeFree(tx, perkId, "gated", from.gated - to.gated)) ||
      !(await removeFree(tx, perkId, "open", from.open - to.open))
    ) {
      const held = await heldUnits(tx, perkId);
      return refuse({
        fact: "below_claimed",
        held: held.gated + held.open,
        least: leastStock(held, openPercent),
      });
    }
    const moved = await moveMoney(tx, perk, stock - perk.stock);
    if (!moved.ok) return moved;
    await tx.perk.update({ where: { id: perkId }, data: { stock } });
    const detail = { from: perk.stock, to: stock };
    await recordAct(tx, { actorId: userId, act: "perk.stock_changed", subjectId: perkId, detail });
    await offerFreedUnits(tx, perkId);
    return ok({ stock });
  });
}
