import { feeFor } from "@/lib/billing/fee";
import { makeDraw } from "@/lib/lottery/make-draw";
import { createUnits } from "@/lib/perk/create-units";
import { submittedFrom } from "@/lib/perk/submitted";
import type { Prisma } from "@/prisma/generated/client";
import { instantAt, type PerkPlan } from "@/prisma/seed/brands/plan";
import { type Dice, diceOf, idAt } from "@/prisma/seed/dice";
import type { StoredBrand } from "@/prisma/seed/store/brands";
import { storePool } from "@/prisma/seed/store/codes";
import { idOf, type UserIds } from "@/prisma/seed/store/users";
import { waysOf } from "@/prisma/seed/store/ways";

const hourMs = 3_600_000;

function codeColumns({ codes }: PerkPlan) {
  if (!codes) return {};
  return "pattern" in codes
    ? { codeSource: "GENERATED" as const, codePattern: codes.pattern, codeHelp: codes.help }
    : { codeSource: "IMPORTED" as const, codeHelp: codes.help };
}

function rowOf(plan: PerkPlan, brand: StoredBrand, now: Date, dice: Dice) {
  const {
    kind,
    title,
    benefit,
    terms,
    stock,
    openPercent,
    usableDays,
    guestsMost = 0,
    delivers = false,
  } = plan;
  const venue = plan.venue === null ? null : brand.venues.get(plan.venue);
  const campaignId = brand.campaigns.get(plan.campaign);
  if (venue === undefined || !campaignId) throw new Error(`${title} has no such venue or campaign`);
  const timeZone = venue?.timeZone ?? "UTC";
  const opensAt = instantAt(plan.opens, timeZone, now);
  // Written some days before it opened, or lately if it opens in days to come.
  const writtenAt = Math.min(opensAt.getTime() - 90 * hourMs, now.getTime() - dice.int(50, 90) * hourMs);
  const createdAt = new Date(writtenAt);
  const [valueCents, currency] = plan.value;
  return {
    id: idAt(createdAt, dice),
    ...{
      campaignId,
      kind,
      title,
      benefit,
      terms,
      valueCents,
      currency,
      stock,
      openPercent,
      usableDays,
      guestsMost,
      delivers,
      opensAt,
    },
    status: plan.fate.status,
    version: plan.fate.status === "DRAFT" ? 0 : 1,
    venueId: venue?.id ?? null,
    feeCents: feeFor(kind, plan.fate.status === "APPROVED" || plan.fate.status === "SUBMITTED"),
    pictureId: plan.picture ? (brand.pictures.get(plan.picture) ?? null) : null,
    gateScore: plan.gate,
    ...waysOf(plan, timeZone, now),
    closesAt: instantAt(plan.closes, timeZone, now),
    createdAt,
    updatedAt: createdAt,
    ...codeColumns(plan),
  };
}

type PerkRow = Prisma.PerkGetPayload<{ include: { venue: true } }>;

const approvals = [
  "Clear terms, a fair gate, an honest value. Thank you.",
  "Reads well. Approved as it is.",
  "Good to see an open pool of this size.",
];

async function storeReview(
  tx: Prisma.TransactionClient,
  perk: PerkRow,
  plan: PerkPlan,
  [byId, adminId]: readonly [string, string],
  dice: Dice,
): Promise<void> {
  const { fate } = plan;
  if (fate.status === "DRAFT") return;
  const submittedAt = new Date(perk.createdAt.getTime() + dice.int(1, 20) * hourMs);
  const submissionId = idAt(submittedAt, dice);
  const { version, id: perkId } = perk;
  await tx.submission.create({
    data: { id: submissionId, perkId, version, byId, at: submittedAt, content: submittedFrom(perk) },
  });
  const submitted = {
    id: idAt(submittedAt, dice),
    at: submittedAt,
    actorId: byId,
    act: "perk.submitted",
    subjectId: perkId,
    detail: { version },
  };
  if (fate.status === "SUBMITTED") {
    await tx.auditEvent.create({ data: submitted });
    return;
  }
  const reason = "reason" in fate ? fate.reason : dice.pick(approvals);
  const at = new Date(submittedAt.getTime() + dice.int(2, 20) * hourMs);
  await tx.review.create({ data: { submissionId, decision: fate.status, reason, byId: adminId, at } });
  if (fate.status === "APPROVED") await createUnits(tx, perkId, perk);
  if (fate.status === "APPROVED" && plan.codes) await storePool(tx, perk, plan.codes, byId);
  if (fate.status === "APPROVED" && perk.mode === "LOTTERY") {
    await makeDraw(tx, perkId);
    await tx.draw.update({ where: { perkId }, data: { madeAt: at } });
  }
  const act = `perk.${fate.status.toLowerCase()}`;
  await tx.auditEvent.createMany({
    data: [
      submitted,
      { id: idAt(at, dice), at, actorId: adminId, act, subjectId: perkId, detail: { version, reason } },
    ],
  });
}

/** Adds every brand's perks as far as they have come: drafted, handed in, decided on, with the units of those approved. */
export async function storePerks(
  tx: Prisma.TransactionClient,
  brands: readonly StoredBrand[],
  users: UserIds,
  now: Date,
): Promise<void> {
  for (const brand of brands) {
    const dice = diceOf(`perks of ${brand.plan.slug}`);
    for (const plan of brand.plan.perks) {
      const perk = await tx.perk.create({ data: rowOf(plan, brand, now, dice), include: { venue: true } });
      const admin = idOf(users, dice.chance(0.7) ? "ada" : "samir");
      await storeReview(tx, perk, plan, [idOf(users, brand.plan.team.editor), admin], dice);
    }
  }
}
