import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { drawDueLotteries } from "@/lib/lottery/draw-lottery";
import { sayPlace } from "@/lib/place/say-place";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { offerAllDueUnits } from "@/lib/waitlist/offer-due-units";
import { everyBrand } from "@/prisma/seed/brands/every-brand";
import type { PerkPlan } from "@/prisma/seed/brands/plan";
import { type Candidate, candidates } from "@/prisma/seed/claims/candidates";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { emailOf } from "@/prisma/seed/store/users";

/** People in an order that belongs to a perk. */
function shuffled(people: readonly Candidate[], title: string): Candidate[] {
  const dice = diceOf(`line of ${title}`);
  const throws = new Map(people.map((person) => [person, dice.real()]));
  return people.toSorted((a, b) => (throws.get(a) ?? 0) - (throws.get(b) ?? 0));
}

/** Entries of the days gone by: the same again changes nothing. */
async function storeEntries(perkId: string, plan: PerkPlan, people: readonly Candidate[], now: Date) {
  const dice = diceOf(`entries of ${plan.title}`);
  const { opensAt } = await db.perk.findUniqueOrThrow({ where: { id: perkId } });
  const entered = shuffled(people, plan.title).slice(0, plan.ways?.lottery?.entries ?? 0);
  const span = now.getTime() - opensAt.getTime();
  for (const { userId, identities } of entered) {
    const enteredAt = new Date(opensAt.getTime() + span * 0.8 * dice.real());
    const id = idAt(enteredAt, dice);
    await db.$transaction([
      db.lotteryEntry.createMany({ data: [{ id, perkId, userId, enteredAt }], skipDuplicates: true }),
      db.lotteryIdentity.createMany({
        data: identities.map((identityHmac) => ({ perkId, identityHmac, entryId: id })),
        skipDuplicates: true,
      }),
    ]);
  }
}

/** Fills a perk's line by the product's own command; Mara comes third. */
async function fillLine(perkId: string, count: number, people: readonly Candidate[], mara: MemberId) {
  for (const { userId } of people) {
    const waiting = await db.waiter.count({ where: { perkId } });
    if (waiting >= count) return;
    if (waiting === 2) await joinWaitlist(mara, { perk: perkId });
    await joinWaitlist(userId as MemberId, { perk: perkId });
  }
}

const perkOf = (plan: PerkPlan) => db.perk.findFirstOrThrow({ where: { title: plan.title } });

/** Adds what lotteries and waitlists came to by now, and says where Mara is. Done again it changes nothing. */
export async function storeLines(now: Date): Promise<void> {
  const people = await candidates(db);
  const { id } = await db.user.findUniqueOrThrow({ where: { email: emailOf("mara") } });
  await sayPlace(id as MemberId, { city: "Berlin", country: "DE" }, now);
  const plans = everyBrand.flatMap(({ perks }) => perks);
  for (const plan of plans.filter(({ ways }) => ways?.lottery)) {
    const perk = await perkOf(plan);
    const drawn = await db.draw.findFirst({ where: { perkId: perk.id, drawnAt: { not: null } } });
    if (!drawn) await storeEntries(perk.id, plan, people, now);
  }
  await drawDueLotteries();
  await offerAllDueUnits();
  for (const plan of plans)
    if (plan.ways?.waitlist)
      await fillLine(
        (await perkOf(plan)).id,
        plan.ways.waitlist,
        shuffled(people, plan.title),
        id as MemberId,
      );
  // The demo's inbox is for whoever looks at it.
  await db.waiter.updateMany({ where: { toldAt: null }, data: { toldAt: now } });
}
