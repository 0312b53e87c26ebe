import "server-only";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** Every column that `seal` writes, with the table's key where it is not `id`. */
const sealedColumns: readonly (readonly [table: string, column: string, key?: string])[] = [
  ["linked_account", "grant_sealed"],
  ["network_app", "client_secret_sealed"],
  ["link_attempt", "secret_sealed"],
  ["claim", "code_sealed"],
  ["claim", "asked_sealed"],
  ["code", "code_sealed"],
  ["code_import", "file_sealed"],
  ["draw", "secret_sealed", "perk_id"],
];

const rowsAtOnce = 500;
const row = z.object({ id: z.string(), sealed: z.string() });

async function rotateColumn(table: string, column: string, key: string, newest: string): Promise<number> {
  let rotated = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = z.array(row).parse(
      await db.$queryRawUnsafe(
        `select ${key} as id, ${column} as sealed from ${table}
         where ${key} > $1::uuid and ${column} not like $2 order by ${key} limit ${rowsAtOnce}`,
        after,
        `${newest}.%`,
      ),
    );
    for (const { id, sealed } of rows) {
      // Only what is still as it was read: a grant that was renewed meanwhile is sealed with the newest key already.
      rotated += await db.$executeRawUnsafe(
        `update ${table} set ${column} = $1 where ${key} = $2::uuid and ${column} = $3`,
        seal(unseal(sealed)),
        id,
        sealed,
      );
    }
    const last = rows.at(-1);
    if (!last) return rotated;
    after = last.id;
  }
}

/**
 * Seals everything anew that is not sealed with the newest key of the ring, so that the others can leave it. May be cut off
 * and run again, also while Laurel runs. Resolves to how many secrets each column had. Throws where one was sealed with a key
 * that is no longer in the ring.
 */
export async function rotateKeys(): Promise<{ table: string; column: string; rotated: number }[]> {
  const newest = env.keys[0]?.id ?? "";
  const done: { table: string; column: string; rotated: number }[] = [];
  for (const [table, column, key = "id"] of sealedColumns) {
    done.push({ table, column, rotated: await rotateColumn(table, column, key, newest) });
  }
  return done;
}
