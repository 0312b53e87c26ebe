import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { codeRow } from "@/lib/code/code-rows";
import { codeByPattern } from "@/lib/code/pattern";
import { promotionPattern } from "@/lib/code/promotion";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

/** A unit of a perk with promotion codes, locked by its transaction, and the code that it has, if any. */
export interface UnitToServe {
  readonly unitId: string;
  readonly brandId: string;
  readonly perkId: string;
  readonly codeId: string | null;
}

/** Gives a unit a fresh promotion code and says its id. The one it had belongs to nothing then, and is switched off by the job. */
export async function swapCode(
  tx: Prisma.TransactionClient,
  { unitId, brandId, perkId, codeId }: UnitToServe,
): Promise<string> {
  const text = codeByPattern(promotionPattern, randomBytes(31));
  const { id } = await tx.code.create({
    data: { brandId, perkId, replacesId: codeId, ...codeRow(text) },
    select: { id: true },
  });
  await tx.$executeRaw`update unit set code_id = ${id}::uuid where id = ${unitId}::uuid`;
  return id;
}

const rows = z.array(z.object({ unitId: z.uuid(), brandId: z.uuid(), perkId: z.uuid(), codeId: z.uuid() }));
const batch = 500;

/** Takes codes that are made off units that nobody can claim any more, and says how many. */
async function dropOver(): Promise<number> {
  return db.$executeRaw`
    update unit set code_id = null from code k join perk p on p.id = k.perk_id
    where k.id = unit.code_id and k.asked_at is not null and k.deactivated_at is null
      and p.code_source = 'promotion' and p.closes_at <= now() and unit.free_at <= now()`;
}

/**
 * Takes codes that are no good any more off their units: those of units that nobody can claim any more, and, for a fresh one,
 * those that were read by somebody whose claim is over, or used although they were shown to nobody.
 */
export async function swapSpentCodes(): Promise<void> {
  await dropOver();
  for (;;) {
    const swapped = await db.$transaction(async (tx) => {
      const found = rows.parse(
        await tx.$queryRaw`
          select u.id as "unitId", k.brand_id as "brandId", k.perk_id as "perkId", k.id as "codeId"
          from code k join unit u on u.code_id = k.id left join claim c on c.id = k.shown_claim_id
          where k.asked_at is not null and k.deactivated_at is null and u.free_at < 'infinity'
            and (c.state in ('released', 'expired', 'revoked') or (c.state = 'active' and c.usable_until <= now())
              or exists (select 1 from promotion_order where code_id = k.id))
          order by u.id limit ${batch} for update of u skip locked`,
      );
      for (const unit of found) await swapCode(tx, unit);
      return found.length;
    });
    if (swapped < batch) return;
  }
}
