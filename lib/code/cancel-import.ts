import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { endImport } from "@/lib/code/import-state";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

export type CancelRefusal = "unknown_import" | "over";

/** Cancels an import of the brand; nothing of its file is stored. Refused once it is over. */
export async function cancelImport(
  { brandId }: Teammate,
  { import: id }: { import: string },
): Promise<Result<undefined, CancelRefusal>> {
  const found = await db.codeImport.findFirst({
    where: { id, perk: { campaign: { brandId } } },
    select: { id: true },
  });
  if (!found) return refuse("unknown_import");
  return (await endImport(db, id, "CANCELLED")) ? ok() : refuse("over");
}
