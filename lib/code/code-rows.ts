import "server-only";
import { z } from "zod";
import { sameCode } from "@/lib/code/read-codes";
import { hmacOf, seal } from "@/lib/crypto";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

/** A code as it is stored: nothing of it can be read but its end. */
export interface CodeRow {
  readonly hmac: string;
  readonly last4: string;
  readonly sealed: string;
}

export const codeHmac = (code: string) => hmacOf("perk-code", sameCode(code));

export function codeRow(code: string): CodeRow {
  return { hmac: codeHmac(code), last4: code.slice(-4), sealed: seal(code) };
}

interface Pool {
  readonly brandId: string;
  readonly perkId: string;
  readonly importId: string | null;
}

/** So many rows travel at once: a hundred thousand would hold the process up for a second. */
const rowsAtOnce = 5_000;

/**
 * Adds codes to a perk's pool, and says how many of them were not the brand's already. In one order, so that two at the same
 * time do not wait for each other.
 */
export async function storeCodes(
  tx: Prisma.TransactionClient,
  { brandId, perkId, importId }: Pool,
  rows: readonly CodeRow[],
): Promise<number> {
  const inOrder = rows.toSorted((a, b) => (a.hmac < b.hmac ? -1 : 1));
  let stored = 0;
  for (let from = 0; from < inOrder.length; from += rowsAtOnce) {
    const some = inOrder.slice(from, from + rowsAtOnce);
    const columns = [
      some.map(({ hmac }) => hmac),
      some.map(({ last4 }) => last4),
      some.map(({ sealed }) => sealed),
    ] as const;
    stored += await tx.$executeRaw`
      insert into code (id, brand_id, perk_id, import_id, hmac, last4, code_sealed)
      select gen_random_uuid(), ${brandId}::uuid, ${perkId}::uuid, ${importId}::uuid, hmac, last4, sealed
      from unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[]) as made (hmac, last4, sealed)
      on conflict (brand_id, hmac) do nothing`;
  }
  return stored;
}

const known = z.array(z.object({ hmac: z.string() }));

/** Which of the codes the brand has already, in whichever pool. */
export async function knownCodes(brandId: string, hmacs: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < hmacs.length; from += rowsAtOnce) {
    const some = hmacs.slice(from, from + rowsAtOnce);
    const rows = await db.$queryRaw`
      select hmac from code where brand_id = ${brandId}::uuid and hmac = any(${some}::text[])`;
    for (const { hmac } of known.parse(rows)) found.add(hmac);
  }
  return found;
}

/** Hangs codes of a perk that no unit has on units that have none, one each. Throws where a unit of it stays without. */
export async function attachCodes(tx: Prisma.TransactionClient, perkId: string): Promise<void> {
  await tx.$executeRaw`
    update unit set code_id = loose.id
    from (select c.id, row_number() over () as place from code c left join unit u on u.code_id = c.id
        where c.perk_id = ${perkId}::uuid and u.id is null) as loose
      join (select id, row_number() over () as place from unit
        where perk_id = ${perkId}::uuid and code_id is null) as bare on bare.place = loose.place
    where unit.id = bare.id`;
  const bare = await tx.unit.count({ where: { perkId, codeId: null } });
  if (bare > 0) throw new Error(`${bare} units of perk ${perkId} have no code`);
}
