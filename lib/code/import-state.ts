import "server-only";
import { z } from "zod";
import type { CodeLine, LineTrouble } from "@/lib/code/read-codes";
import { unseal } from "@/lib/crypto";
import { type Db, db } from "@/lib/db";
import type { CodeImportState } from "@/prisma/generated/enums";

/** Somebody cancelled the import, or it is over for another reason. */
export class Cancelled extends Error {}

/** Says that the import lives, in which step, and how far; throws `Cancelled` when it is over. */
export type Beat = (state: CodeImportState) => (done: number) => Promise<void>;

/** Without a sign of life for so long, whoever worked on it is gone. */
const silentSeconds = 60;

const lines = z.array(z.tuple([z.number(), z.string()]));
const fact = z.enum(["too_short", "too_long", "wrong_character", "open_quote", "repeated", "there_already"]);
const trouble = z
  .tuple([z.number(), fact, z.number().nullable()])
  .transform(([line, fact, first]): LineTrouble => ({ line, fact, first }));

export const storedTroubles = z.array(trouble);

interface TakenImport {
  readonly id: string;
  readonly perkId: string;
  readonly brandId: string;
  readonly codes: readonly CodeLine[];
  /** Found when the file was read. */
  readonly troubles: readonly LineTrouble[];
  readonly beat: Beat;
}

/** Takes an import to work on; null when it is over or somebody else works on it. */
export async function takeImport(id: string): Promise<TakenImport | null> {
  const taken = await db.$executeRaw`
    update code_import set state = 'checking', done = 0, beat_at = now()
    where id = ${id}::uuid and finished_at is null
      and (beat_at is null or beat_at < now() - make_interval(secs => ${silentSeconds}::int))`;
  if (taken !== 1) return null;
  const { perkId, fileSealed, troubles, perk } = await db.codeImport.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ perkId: true, fileSealed: true, troubles: true },
      perk: { select: { campaign: { select: { brandId: true } } } },
    },
  });
  // Cancelled since.
  if (fileSealed === null) return null;
  return {
    ...{ id, perkId, brandId: perk.campaign.brandId },
    codes: lines.parse(JSON.parse(unseal(fileSealed))),
    troubles: storedTroubles.parse(troubles),
    beat: (state) => async (done) => {
      const { count } = await db.codeImport.updateMany({
        where: { id, finishedAt: null },
        data: { state, done, beatAt: new Date() },
      });
      if (count !== 1) throw new Cancelled();
    },
  };
}

/** Ends an import, and says whether it was not over yet. The codes of its file are let go of. */
export async function endImport(
  inside: Db,
  id: string,
  state: CodeImportState,
  troubles?: readonly LineTrouble[],
): Promise<boolean> {
  const { count } = await inside.codeImport.updateMany({
    where: { id, finishedAt: null },
    data: {
      ...{ state, finishedAt: new Date(), fileSealed: null },
      ...(troubles ? { troubles: troubles.map(({ line, fact, first }) => [line, fact, first]) } : {}),
    },
  });
  return count === 1;
}

/** Imports that nobody works on, though they are not over. */
export async function silentImports(): Promise<string[]> {
  const before = new Date(Date.now() - silentSeconds * 1000);
  const rows = await db.codeImport.findMany({
    where: {
      finishedAt: null,
      OR: [{ beatAt: { lt: before } }, { beatAt: null, createdAt: { lt: before } }],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
