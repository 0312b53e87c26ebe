import "server-only";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** Every column that `seal` writes. */
const sealedColumns = [
  ["linked_account", "grant_sealed"],
  ["network_app", "client_secret_sealed"],
  ["link_attempt", "secret_sealed"],
  ["claim", "code_sealed"],
  ["claim", "asked_sealed"],
] as const;

const rowsAtOnce = 500;
const row = z.object({ id: z.string(), sealed: z.string() });

async function rotateColumn(table: string, column: string, newest: string): Promise<number> {
  let rotated = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = z.array(row).parse(
      await db.$queryRawUnsafe(
        `select id, ${column} as sealed from ${table}
         where id > $1::uuid and ${column} not like $2 order by id limit ${rowsAtOnce}`,
        after,
        `${newest}.%`,
      ),
    );
    for (const { id, sealed } of rows) {
      // Only what is still as it was read: a grant that was renewed meanwhile is sealed with the newest key already.
      rotated += await db.$executeRawUnsafe(
        `update ${table} set ${column} = $1 where id = $2::uuid and ${column} = $3`,
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
 * and run again, also while Laurel runs. Resolves to how many secrets each table had. Throws where one was sealed with a key
 * that is no longer in the ring.
 */
export async function rotateKeys(): Promise<{ table: string; rotated: number }[]> {
  const newest = env.keys[0]?.id ?? "";
  const done: { table: string; rotated: number }[] = [];
  for (const [table, column] of sealedColumns) {
    done.push({ table, rotated: await rotateColumn(table, column, newest) });
  }
  return done;
}
