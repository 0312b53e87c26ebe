import "server-only";
import { z } from "zod";
import { lowStockMail } from "@/lib/code/low-stock-mail";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/mail";

/** A brand is told when at most so many percent of a pool are left, and when none is. */
const shares = [20, 0];

const rows = z.array(z.object({ perkId: z.uuid(), left: z.int() }));

/**
 * Tells brands of pools of codes that run low: owners and editors by mail, once for each share. Of two shares passed at
 * once only the lower is told. A mail that was not taken is sent again a minute later.
 */
export async function tellLowStock(): Promise<void> {
  await db.$executeRaw`
    insert into code_notice (perk_id, left_percent, stock)
    select p.id, share, p.stock
    from perk p, unnest(${shares}::int[]) as share, lateral (
      select count(*) as left from unit where perk_id = p.id and free_at <= now()) as u
    where p.code_source <> 'none' and p.status = 'approved' and p.closes_at > now()
      and u.left * 100 <= p.stock * share
    on conflict do nothing`;
  const waiting = rows.parse(
    await db.$queryRaw`
      select distinct n.perk_id as "perkId", (
        select count(*)::int from unit where perk_id = n.perk_id and free_at <= now()) as left
      from code_notice n where n.told_at is null`,
  );
  for (const { perkId, left } of waiting) await tell(perkId, left);
}

async function tell(perkId: string, left: number): Promise<void> {
  const { title, campaign, codeSource } = await db.perk.findUniqueOrThrow({
    where: { id: perkId },
    select: {
      ...{ title: true, codeSource: true },
      campaign: {
        select: {
          brand: {
            select: {
              slug: true,
              teammates: {
                where: { role: { in: ["OWNER", "EDITOR"] } },
                select: { user: { select: { email: true } } },
              },
            },
          },
        },
      },
    },
  });
  const { slug, teammates } = campaign.brand;
  const mail = lowStockMail({ title, left, perkId, slug, refillable: codeSource === "IMPORTED" });
  for (const { user } of teammates) await sendMail({ to: user.email, ...mail });
  await db.codeNotice.updateMany({ where: { perkId, toldAt: null }, data: { toldAt: new Date() } });
}
