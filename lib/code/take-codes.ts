import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { uuidOrNull } from "@/lib/uuid";

const pageLength = 1_000;

async function* codesOf(perkId: string): AsyncGenerator<string, void, undefined> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await db.code.findMany({
      where: { perkId, id: { gt: after } },
      select: { id: true, sealed: true },
      orderBy: { id: "asc" },
      take: pageLength,
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ sealed }) => `${unseal(sealed)}\r\n`).join("");
    after = last.id;
  }
}

/**
 * The codes that Laurel made for a perk of the brand, for its shop to know them, a page of lines at a time; null where there
 * are none. That somebody took them is written to the audit log. Codes that the brand brought itself are never given out.
 */
export async function takeCodes(
  { brandId, userId }: Teammate,
  perk: string,
): Promise<AsyncGenerator<string, void, undefined> | null> {
  const perkId = uuidOrNull(perk);
  if (!perkId) return null;
  const where = { id: perkId, campaign: { brandId }, codeSource: "GENERATED", status: "APPROVED" } as const;
  if (!(await db.perk.findFirst({ where, select: { id: true } }))) return null;
  await db.$transaction((tx) => recordAct(tx, { actorId: userId, act: "codes.taken", subjectId: perkId }));
  return codesOf(perkId);
}
