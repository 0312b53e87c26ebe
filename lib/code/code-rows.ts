import "server-only";
import { sameCode } from "@/lib/code/read-codes";
import { hmacOf, seal } from "@/lib/crypto";
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

/**
 * Adds codes to a perk's pool in one statement, and says how many of them were not the brand's already. In one order, so that
 * two at the same time do not wait for each other.
 */
export async function storeCodes(
  tx: Prisma.TransactionClient,
  { brandId, perkId, importId }: Pool,
  rows: readonly CodeRow[],
): Promise<number> {
  const columns = [
    rows.map(({ hmac }) => hmac),
    rows.map(({ last4 }) => last4),
    rows.map(({ sealed }) => sealed),
  ] as const;
  return tx.$executeRaw`
    insert into code (id, brand_id, perk_id, import_id, hmac, last4, code_sealed)
    select gen_random_uuid(), ${brandId}::uuid, ${perkId}::uuid, ${importId}::uuid, hmac, last4, sealed
    from unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[]) as made (hmac, last4, sealed)
    order by hmac
    on conflict (brand_id, hmac) do nothing`;
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
