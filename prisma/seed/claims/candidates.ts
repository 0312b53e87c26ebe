import type { MemberId } from "@/lib/account/gate";
import { identitiesOf } from "@/lib/claim/identities";
import type { Db } from "@/lib/db";
import { v1 } from "@/lib/score/formula";
import { type BandedDay, gateScoreFrom } from "@/lib/score/gate-score";
import { keyOf } from "@/prisma/seed/people/cast";
import { emailOf, passersbyNames } from "@/prisma/seed/store/users";

/** Somebody who may have claimed things in the last weeks. */
export interface Candidate {
  readonly userId: string;
  readonly identities: readonly string[];
  /** What perks looked at on a day gone by; null for who had no score yet. */
  gateScoreAt(at: Date): number | null;
}

/** Everybody who claims in the story: members with their stored scores, and people without any. Not Mara, who claims by herself. */
export async function candidates(db: Db): Promise<Candidate[]> {
  const passersby = passersbyNames.map((name) => emailOf(keyOf(name)));
  const users = await db.user.findMany({
    where: {
      OR: [{ linkedAccounts: { some: {} } }, { email: { in: passersby } }],
      email: { not: emailOf("mara") },
    },
    orderBy: { id: "asc" },
    select: {
      id: true,
      snapshots: { where: { formula: v1.version }, select: { scoredAt: true, bandHigh: true } },
    },
  });
  return Promise.all(
    users.map(async ({ id, snapshots }): Promise<Candidate> => {
      const days: BandedDay[] = snapshots.map(({ scoredAt, bandHigh }) => ({
        at: scoredAt.getTime(),
        high: bandHigh,
      }));
      return {
        userId: id,
        identities: await identitiesOf(db, id as MemberId),
        gateScoreAt: (at) => gateScoreFrom(days, at.getTime()),
      };
    }),
  );
}
