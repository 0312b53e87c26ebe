import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";
import type { Pool } from "@/prisma/generated/enums";

/** What the database calls the pools. */
export const poolNames: Record<Pool, string> = { GATED: "gated", OPEN: "open" };

/** A unit locked for its transaction, free until it is given to a claim. */
export interface FreeUnit {
  readonly id: string;
  readonly pool: Pool;
}

const ids = z.array(z.object({ id: z.uuid() }));

async function lockFrom(
  tx: Prisma.TransactionClient,
  perkId: string,
  pool: Pool,
  most: number,
  wait: boolean,
): Promise<FreeUnit[]> {
  if (most < 1) return [];
  const found = await tx.$queryRaw`
    select id from unit where perk_id = ${perkId}::uuid and pool = ${poolNames[pool]}::pool and free_at <= now()
    order by free_at limit ${most} for update ${wait ? Prisma.empty : Prisma.sql`skip locked`}`;
  return ids.parse(found).map(({ id }) => ({ id, pool }));
}

/**
 * Locks free units of a perk: up to `passing` from behind the gate, then up to `all` in sum with the open pool's. Finding too
 * few without `wait` can mean that the rest is in somebody's unfinished transaction, which may yet be undone: only with `wait`
 * does it mean that they are gone. Whoever waits must hold no lock that others wait for.
 */
export async function lockFreeUnits(
  tx: Prisma.TransactionClient,
  perkId: string,
  { passing, all }: { passing: number; all: number },
  wait: boolean,
): Promise<FreeUnit[]> {
  const gated = await lockFrom(tx, perkId, "GATED", passing, wait);
  const open = await lockFrom(tx, perkId, "OPEN", all - gated.length, wait);
  return [...gated, ...open];
}

/**
 * Pairs people with locked units, in the order they stand: who passes the gate has one from behind it as long as there are any,
 * then one of the open pool. Whoever finds none is left out.
 */
export function withUnits<Person extends { readonly passing: boolean }>(
  people: readonly Person[],
  units: readonly FreeUnit[],
): (readonly [Person, FreeUnit])[] {
  const gated = units.filter(({ pool }) => pool === "GATED");
  const open = units.filter(({ pool }) => pool === "OPEN");
  return people.flatMap((person) => {
    const unit = (person.passing ? gated.shift() : undefined) ?? open.shift();
    return unit ? [[person, unit] as const] : [];
  });
}

/** Gives locked units to claims, each until its time: free again then unless the claim is used. One statement. */
export async function giveUnits(
  tx: Prisma.TransactionClient,
  given: readonly { readonly unitId: string; readonly claimId: string; readonly until: Date }[],
): Promise<void> {
  const count = await tx.$executeRaw`
    update unit set free_at = given.until, claim_id = given.claim
    from unnest(${given.map(({ unitId }) => unitId)}::uuid[], ${given.map(({ claimId }) => claimId)}::uuid[],
      ${given.map(({ until }) => until)}::timestamptz[]) as given(unit, claim, until)
    where unit.id = given.unit and free_at <= now()`;
  if (count !== given.length) throw new Error(`${given.length} units were locked and ${count} given`);
}
