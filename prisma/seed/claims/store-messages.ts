import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";
import { type Dice, diceOf, idAt } from "@/prisma/seed/dice";

const hourMs = 3_600_000;

/** What people wrote, and what was answered. */
const talks: readonly (readonly [question: string, answer: string])[] = [
  ["Can I come an hour earlier than I wrote?", "You can. Show the same pass at the door."],
  ["Is the entrance the one beside the stairs?", "The other one, by the fountain. There is a green lamp."],
  ["May I bring a pram?", "Please do: there is room beside the second door."],
  ["Do you still have the seeded loaf on Sundays?", "We do, until noon or until it is gone."],
  ["I lost my receipt. Do I need it?", "No, your pass was enough. We have it on our list."],
  [
    "Is it quiet enough to read in the late afternoon?",
    "From four on it usually is. The back room always is.",
  ],
  ["How long may we stay?", "As long as the terms say, and half an hour more if nobody waits."],
  ["Do I have to print the pass?", "Not at all: your phone is enough, also without network."],
];

const complaint = "There was nobody at the door when I came.";
const apology = "We are sorry: a colleague fell ill. Come again this week, we wrote your name down.";

function talkAbout(
  claim: { id: string; userId: string; from: Date },
  brand: { id: string; staffId: string },
  dice: Dice,
  now: Date,
) {
  const reported = dice.chance(0.08);
  const [question, answer] = reported ? [complaint, apology] : dice.pick(talks);
  const askedAt = new Date(Math.min(claim.from.getTime() + dice.int(1, 30) * hourMs, now.getTime() - hourMs));
  const answeredAt = new Date(askedAt.getTime() + dice.int(1, 20) * hourMs);
  const both = { claimId: claim.id, brandId: brand.id };
  const asked: Prisma.MessageCreateManyInput = {
    ...{ ...both, id: idAt(askedAt, dice), at: askedAt, byId: claim.userId, side: "MEMBER", text: question },
    ...(reported
      ? { subject: "NOT_HONOURED", settledAt: answeredAt < now && dice.chance(0.7) ? answeredAt : null }
      : { subject: "QUESTION" }),
  };
  // Now and then nobody answers; and nobody has answered yet what was asked a moment ago.
  if (answeredAt >= now || dice.chance(0.08)) return [asked];
  return [
    asked,
    {
      ...both,
      id: idAt(answeredAt, dice),
      at: answeredAt,
      byId: brand.staffId,
      side: "BRAND" as const,
      text: answer,
    },
  ];
}

/** What members and brands wrote each other about claims of the past weeks. */
export async function storeMessages(now: Date): Promise<void> {
  const brands = await db.brand.findMany({
    select: {
      ...{ id: true, slug: true },
      teammates: { where: { role: "EDITOR" }, select: { userId: true }, take: 1 },
      campaigns: {
        select: {
          perks: {
            select: {
              claims: {
                where: { state: { in: ["ACTIVE", "REDEEMED"] } },
                select: { id: true, userId: true, claimedAt: true },
                orderBy: { id: "asc" },
                take: 8,
              },
            },
          },
        },
      },
    },
    orderBy: { slug: "asc" },
  });
  const messages = brands.flatMap(({ id, slug, teammates, campaigns }) => {
    const dice = diceOf(`messages of ${slug}`);
    const staffId = teammates[0]?.userId;
    if (!staffId) return [];
    return campaigns
      .flatMap(({ perks }) => perks.flatMap(({ claims }) => claims))
      .flatMap(({ claimedAt, ...claim }) =>
        talkAbout({ ...claim, from: claimedAt }, { id, staffId }, dice, now),
      );
  });
  await db.message.createMany({ data: messages });
}
