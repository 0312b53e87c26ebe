import "server-only";
import { z } from "zod";
import { isBusy } from "@/lib/claim/busy";
import { importCodes } from "@/lib/code/begin-import";
import { attachCodes, type CodeRow, codeHmac, codeRow, knownCodes, storeCodes } from "@/lib/code/code-rows";
import { type Beat, Cancelled, endImport, takeImport } from "@/lib/code/import-state";
import type { CodeLine, LineTrouble } from "@/lib/code/read-codes";
import { sliced } from "@/lib/code/sliced";
import { stockByCodes } from "@/lib/code/stock-by-codes";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { log } from "@/lib/log";
import { addUnits } from "@/lib/perk/create-units";
import { poolsOf } from "@/lib/perk/open-units";
import type { Prisma } from "@/prisma/generated/client";

/** The lines whose codes the brand has already, in this pool or in another. */
async function thereAlready(brandId: string, codes: readonly CodeLine[], beat: Beat): Promise<LineTrouble[]> {
  const known = await sliced(codes, ([, code]) => codeHmac(code), beat("CHECKING"));
  const there = await knownCodes(brandId, known);
  return codes.flatMap(([line], i) =>
    there.has(known[i] ?? "") ? [{ line, fact: "there_already" as const, first: null }] : [],
  );
}

/** Makes a perk's stock what its codes are: a draft's number, or more units of a perk that members see. */
async function growStock(tx: Prisma.TransactionClient, perkId: string, more: number): Promise<void> {
  const perk = await tx.perk.findUniqueOrThrow({
    where: { id: perkId },
    select: { status: true, stock: true, openPercent: true },
  });
  if (perk.status !== "APPROVED") return stockByCodes(tx, perkId);
  const stock = perk.stock + more;
  const [from, to] = [poolsOf(perk.stock, perk.openPercent), poolsOf(stock, perk.openPercent)];
  await tx.perk.update({ where: { id: perkId }, data: { stock } });
  await addUnits(tx, perkId, { gated: to.gated - from.gated, open: to.open - from.open });
  await attachCodes(tx, perkId);
}

class Taken extends Error {}

/** Stores everything, or nothing: `Taken` when a code became the brand's meanwhile, `Cancelled` when nobody wants it any more. */
function store(
  { id, perkId, brandId }: { id: string; perkId: string; brandId: string },
  rows: readonly CodeRow[],
) {
  return db.$transaction(
    async (tx) => {
      // Not the lock of those who rewrite a perk: claims, which only refer to it, need not wait meanwhile.
      await tx.$executeRaw`select 1 from perk where id = ${perkId}::uuid for no key update`;
      const stored = await storeCodes(tx, { brandId, perkId, importId: id }, rows);
      if (stored < rows.length) throw new Taken();
      await growStock(tx, perkId, stored);
      if (!(await endImport(tx, id, "DONE"))) throw new Cancelled();
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

/**
 * Brings a file of codes into its perk's pool: looks for codes that the brand has already, seals, stores. Where any line is
 * wrong nothing is stored and each is named. May be cut off at any point and run again; cancelled before the end, nothing is
 * stored. A fault of ours ends the import, so that the brand can bring the file again.
 */
export async function runImport(importId: string): Promise<void> {
  const taken = await takeImport(importId);
  if (!taken) return;
  const { id, brandId, codes, beat } = taken;
  try {
    for (;;) {
      const troubles = [...taken.troubles, ...(await thereAlready(brandId, codes, beat))];
      if (troubles.length > 0) {
        await endImport(
          db,
          id,
          "REFUSED",
          troubles.toSorted((a, b) => a.line - b.line),
        );
        return;
      }
      const rows = await sliced(codes, ([, code]) => codeRow(code), beat("SEALING"));
      await beat("STORING")(0);
      try {
        return await store(taken, rows);
      } catch (error) {
        // Another file of the brand holds some of the same codes, or did: look again.
        if (!(error instanceof Taken) && !isBusy(error)) throw error;
      }
    }
  } catch (error) {
    if (error instanceof Cancelled) return;
    await endImport(db, id, "FAILED");
    log.error({ err: error, import: id }, "codes were not imported");
  }
}

export const importCodesJob = job(importCodes, z.object({ importId: z.uuid() }), ({ importId }) =>
  runImport(importId),
);
