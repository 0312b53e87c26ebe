import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { codeLimits, codeReader } from "@/lib/code/read-codes";
import { seal } from "@/lib/crypto";
import { type Db, db } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { type Limit, spend } from "@/lib/limits";
import { lockPerk } from "@/lib/perk/lock-perk";
import { ok, type Result, refuse } from "@/lib/result";
import type { PerkStatus } from "@/prisma/generated/enums";

export type BeginImportRefusal =
  | "unknown_perk"
  | "not_imported"
  | "not_now"
  | "another_runs"
  | "too_large"
  | "too_many_codes"
  | "not_text"
  | "empty"
  | "too_many_files";

export const importCodes = "import-codes";

const perBrand: Limit = { name: "import-codes", points: 60, seconds: 60 * 60 };
/** While a moderator reads a perk its stock stays what it is. */
const open: readonly PerkStatus[] = ["DRAFT", "CHANGES_ASKED", "APPROVED"];

type Read = Result<ReturnType<typeof codeReader>, BeginImportRefusal>;

/** Reads a file as it arrives: what is too large or too long is left in the middle. */
async function readFile(file: ReadableStream<Uint8Array>): Promise<Read> {
  const reader = codeReader();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let bytes = 0;
  let rest = "";
  try {
    for await (const chunk of file) {
      bytes += chunk.byteLength;
      if (bytes > codeLimits.bytes) return refuse("too_large");
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      if (!lines.every(reader.take)) return refuse("too_many_codes");
    }
    if (!reader.take(rest + decoder.decode())) return refuse("too_many_codes");
  } catch (error) {
    if (error instanceof TypeError) return refuse("not_text");
    throw error;
  }
  return reader.codes.length + reader.troubles.length > 0 ? ok(reader) : refuse("empty");
}

/** Why no file may be brought to a perk now; null when one may. */
async function refusalOf(inside: Db, brandId: string, perkId: string): Promise<BeginImportRefusal | null> {
  const perk = await inside.perk.findFirst({
    where: { id: perkId, campaign: { brandId } },
    select: {
      ...{ status: true, codeSource: true },
      codeImports: { where: { finishedAt: null }, select: { id: true }, take: 1 },
    },
  });
  if (!perk) return "unknown_perk";
  if (perk.codeSource !== "IMPORTED") return "not_imported";
  if (!open.includes(perk.status)) return "not_now";
  return perk.codeImports.length > 0 ? "another_runs" : null;
}

/**
 * Takes a file of codes for a perk of the brand: reads it line by line and asks for the rest to be done in the background.
 * Nothing of it is in the pool before all of it is.
 */
export async function beginImport(
  { brandId, userId }: Teammate,
  { perk: perkId, name, file }: { perk: string; name: string; file: ReadableStream<Uint8Array> },
): Promise<Result<{ importId: string }, BeginImportRefusal>> {
  const before = await refusalOf(db, brandId, perkId);
  if (before) return refuse(before);
  if (!(await spend(perBrand, brandId)).ok) return refuse("too_many_files");
  const read = await readFile(file);
  if (!read.ok) return read;
  const { codes, troubles } = read.value;
  const made = await db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    // Meanwhile another file may have come, or the perk may have been handed in.
    const refusal = await refusalOf(tx, brandId, perkId);
    if (refusal) return refuse(refusal);
    const { id } = await tx.codeImport.create({
      data: {
        ...{ perkId, byId: userId, fileName: name, total: codes.length },
        troubles: troubles.map(({ line, fact, first }) => [line, fact, first]),
        fileSealed: seal(JSON.stringify(codes)),
      },
      select: { id: true },
    });
    return ok({ importId: id });
  });
  if (made.ok) await enqueue(importCodes, made.value.importId, made.value);
  return made;
}
