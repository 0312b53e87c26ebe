import "server-only";
import { z } from "zod";
import { type Db, db } from "@/lib/db";
import { formulas } from "@/lib/score/formulas";
import { loadMembers } from "@/lib/score/load-members";
import { scoreMember } from "@/lib/score/score-member";
import { storeDays } from "@/lib/score/store-days";

const slice = z.object({
  formula: z.string(),
  ordinal: z.number(),
  first_id: z.string(),
  last_id: z.string(),
});

async function membersOf({ first_id, last_id }: z.output<typeof slice>, inside: Db): Promise<string[]> {
  const members = await inside.linkedAccount.findMany({
    where: { userId: { gte: first_id, lte: last_id }, lastReadAt: { not: null } },
    distinct: ["userId"],
    orderBy: { userId: "asc" },
    select: { userId: true },
  });
  return members.map(({ userId }) => userId);
}

/**
 * Scores the members of one open slice of a day, whichever nobody else works on, at `now`. Members who have a score of the
 * day by the slice's formula keep it. All in one transaction: a worker that is killed leaves the slice as open as it was.
 * Resolves to how many members the slice had, null where none is open.
 */
export async function rescoreSlice(day: Date, now: Date): Promise<number | null> {
  return db.$transaction(
    async (inside) => {
      const [taken] = await inside.$queryRaw<unknown[]>`
        select formula, ordinal, first_id, last_id from rescore_slice
        where day = ${day}::date and done_at is null
        order by formula, ordinal limit 1 for update skip locked`;
      if (!taken) return null;
      const open = slice.parse(taken);
      const formula = formulas.find(({ version }) => version === open.formula);
      const members = await membersOf(open, inside);
      if (formula) {
        const loaded = await loadMembers(members, now, inside);
        const days = loaded.map((member) => scoreMember(member, now.getTime(), formula));
        await storeDays(days, now, { again: false }, inside);
      }
      const { ordinal } = open;
      await inside.rescoreSlice.update({
        where: { day_formula_ordinal: { day, formula: open.formula, ordinal } },
        data: { doneAt: now },
      });
      return members.length;
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}
