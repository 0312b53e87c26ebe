import { db } from "@/lib/db";
import { recordScore } from "@/lib/score/record-score";
import { emailOf } from "@/prisma/seed/store/users";

const dayMs = 86_400_000;

/** Days before the last reading at which everybody is scored; what perks look at reaches back 14 days. */
const roundDays = [28, 13, 0];
/** Mara's page shows each day. */
const daysOfMara = Array.from({ length: 45 }, (_, day) => 44 - day);

/** Statements that wait for Postgres leave the other core to those that compute. */
const atOnce = 4;

/** Scores every member on days gone by and at their last reading, by the product's own command. Again changes nothing. */
export async function recordScores(): Promise<void> {
  const accounts = await db.linkedAccount.findMany({
    select: { userId: true, linkedAt: true, lastReadAt: true, user: { select: { email: true } } },
  });
  const scorings = accounts.flatMap(({ userId, linkedAt, lastReadAt, user }) => {
    const days = user.email === emailOf("mara") ? daysOfMara : roundDays;
    return days
      .map((day) => ({ userId, at: new Date((lastReadAt ?? linkedAt).getTime() - day * dayMs) }))
      .filter(({ at }) => at >= linkedAt);
  });
  const waiting = scorings.values();
  const work = async () => {
    for (const { userId, at } of waiting) await recordScore(userId, at);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
