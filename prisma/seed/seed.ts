import { db } from "@/lib/db";
import { storeLines } from "@/prisma/seed/claims/lines";
import { fillWalletOfMara } from "@/prisma/seed/claims/mara";
import { storeResults } from "@/prisma/seed/claims/results";
import { storeHistory } from "@/prisma/seed/claims/store-history";
import { storeMessages } from "@/prisma/seed/claims/store-messages";
import { storeMoney } from "@/prisma/seed/claims/store-money";
import { fill } from "@/prisma/seed/fill";
import { recordScores } from "@/prisma/seed/scores";
import { emailOf } from "@/prisma/seed/store/users";

/** What calling `seed` came to: it added the marketplace, or its end was there already, or strangers were. */
export type Seeded = "seeded" | "seeded_before" | "people_are_here";

/**
 * Fills an empty database with a marketplace to look at, as it would be at `now`. Each of its steps is kept whole or not at
 * all and the next call goes on where one was cut off; a database with people of its own is left alone.
 */
export async function seed(now: Date): Promise<Seeded> {
  const mara = { user: { email: emailOf("mara") } };
  if ((await db.user.count()) === 0) await fill(now);
  else if (!(await db.linkedAccount.findFirst({ where: mara }))) return "people_are_here";
  if (await db.claim.findFirst({ where: { ...mara, state: "REDEEMED" } })) return "seeded_before";
  if (!(await db.claim.findFirst())) {
    await recordScores(now);
    await storeHistory(now);
  }
  if (!(await db.funding.findFirst())) await storeMoney();
  if (!(await db.message.findFirst())) await storeMessages(now);
  await storeLines(now);
  await storeResults(now);
  await fillWalletOfMara(now);
  return "seeded";
}
