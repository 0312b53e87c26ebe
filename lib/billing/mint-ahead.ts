import "server-only";
import { z } from "zod";
import { lookAtAccount } from "@/lib/billing/look-at-account";
import { ensureCoupon, mintPromotion, noteAsked } from "@/lib/billing/mint-promotion";
import { paced } from "@/lib/billing/paced";
import { isShutOut, troubleOf } from "@/lib/billing/stripe-answers";
import { db } from "@/lib/db";
import { log } from "@/lib/log";

/** So many free units of a perk have a code that is live before anybody claims them. */
export const mintedAhead = 200;

const rows = z.array(
  z.object({
    id: z.uuid(),
    perkId: z.uuid(),
    sealed: z.string(),
    account: z.uuid(),
    accountId: z.string(),
  }),
);
type Wanted = z.output<typeof rows>[number];

/** Codes that should be live and are not: of every claimed unit, and of the next free ones. None before the one it took over from is off. */
async function wanted(): Promise<Wanted[]> {
  return rows.parse(
    await db.$queryRaw`
      select id, "perkId", sealed, account, "accountId" from (
        select k.id, k.perk_id as "perkId", k.code_sealed as sealed, a.id as account, a.account_id as "accountId",
          k.minted_at is not null as minted, u.free_at > now() as claimed, row_number() over (
            partition by p.id, u.free_at > now() order by k.minted_at is null, k.id) as place
        from perk p join campaign c on c.id = p.campaign_id
          join connected_account a on a.brand_id = c.brand_id and a.ready_at is not null and a.revoked_at is null
          join unit u on u.perk_id = p.id and u.free_at < 'infinity'
          join code k on k.id = u.code_id left join code old on old.id = k.replaces_id
        where p.code_source = 'promotion' and p.status = 'approved' and p.closes_at > now() and p.paused_at is null
          and (old.asked_at is null or old.deactivated_at is not null)) as units
      where not minted and (claimed or place <= ${mintedAhead})
      order by "perkId", claimed desc, place`,
  );
}

async function mintOf(perkId: string, codes: readonly Wanted[]): Promise<void> {
  const [first] = codes;
  if (!first) return;
  const { account, accountId } = first;
  try {
    await ensureCoupon(accountId, perkId);
    const ids = codes.map(({ id }) => id);
    await noteAsked(ids, account);
    await paced(codes, (code) => mintPromotion(accountId, code));
    await db.perk.updateMany({
      where: { id: perkId, promotionTrouble: { not: null } },
      data: { promotionTrouble: null },
    });
  } catch (error) {
    log.warn({ err: error, perk: perkId }, "promotion codes were not made");
    await db.perk.update({ where: { id: perkId }, data: { promotionTrouble: troubleOf(error) } });
    if (isShutOut(error)) await lookAtAccount(accountId);
  }
}

/**
 * Makes promotion codes at Stripe before they are needed, brands side by side, the perks of each one after the other. What
 * fails stops its perk until the next minute, and is said on its page of codes.
 */
export async function mintAhead(): Promise<void> {
  const brands = Map.groupBy(await wanted(), ({ account }) => account);
  await Promise.all(
    [...brands.values()].map(async (codes) => {
      for (const [perkId, some] of Map.groupBy(codes, (code) => code.perkId)) await mintOf(perkId, some);
    }),
  );
}
