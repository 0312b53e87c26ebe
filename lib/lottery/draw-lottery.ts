import "server-only";
import { z } from "zod";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { drawOrder, sortedEntries } from "@/lib/lottery/draw-order";

const due = z.array(z.object({ perkId: z.uuid(), secretSealed: z.string(), now: z.date() }));

/**
 * Draws one perk's lottery whose time has come, once: whoever comes second finds it drawn. From then on everybody who entered
 * stands in the perk's line in the order drawn, and the secret and the entries are public. False where nothing was due.
 */
async function drawOne(perkId: string): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [draw] = due.parse(
        await tx.$queryRaw`
          select d.perk_id as "perkId", d.secret_sealed as "secretSealed", now() as now
          from draw d join perk p on p.id = d.perk_id
          where d.perk_id = ${perkId}::uuid and d.drawn_at is null and p.draw_at <= now() for update of d`,
      );
      if (!draw) return false;
      const { now: drawnAt } = draw;
      const entries = await tx.lotteryEntry.findMany({
        where: { perkId },
        select: { id: true, userId: true },
      });
      const people = new Map(entries.map(({ id, userId }) => [id, userId]));
      const ids = [...people.keys()];
      const order = drawOrder(unseal(draw.secretSealed), ids);
      await tx.waiter.createMany({
        data: order.flatMap((id, place) => {
          const userId = people.get(id);
          return userId ? [{ id, perkId, userId, rank: place + 1, joinedAt: drawnAt }] : [];
        }),
      });
      await tx.draw.update({ where: { perkId }, data: { drawnAt, entryIds: sortedEntries(ids) } });
      return true;
    },
    { timeout: 60_000 },
  );
}

const ids = z.array(z.object({ perkId: z.uuid() }));

/** Draws every lottery whose time has come. Says how many. */
export async function drawDueLotteries(): Promise<number> {
  const perks = ids.parse(
    await db.$queryRaw`
      select d.perk_id as "perkId" from draw d join perk p on p.id = d.perk_id
      where d.drawn_at is null and p.draw_at <= now() order by p.draw_at`,
  );
  let drawn = 0;
  for (const { perkId } of perks) drawn += Number(await drawOne(perkId));
  return drawn;
}
