import type { Prisma } from "@/prisma/generated/client";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { accountsOf } from "@/prisma/seed/people/accounts";
import { cast } from "@/prisma/seed/people/cast";
import { recordPastAct } from "@/prisma/seed/store/audit";
import { idOf, type UserIds } from "@/prisma/seed/store/users";

const dayMs = 86_400_000;

interface PlannedSeed {
  readonly key: string;
  readonly by: "ada" | "samir";
  readonly daysAgo: number;
  readonly reason: string;
  readonly withdrawn?: { readonly by: "ada" | "samir"; readonly daysAgo: number };
}

const plans: readonly PlannedSeed[] = [
  {
    ...{ key: "akiko.tanabe", by: "ada", daysAgo: 66 },
    reason: "Runs the harbour's reading circle and knows most of those she answers by name.",
  },
  {
    ...{ key: "leila.haddad", by: "ada", daysAgo: 66 },
    reason: "Organises the old town's repair evenings; met at two of them.",
  },
  {
    ...{ key: "padraig.o.conaill", by: "samir", daysAgo: 65 },
    reason: "Coordinates the winter bird count, with a list of its people that anybody can read.",
  },
  {
    ...{ key: "wambui.karanja", by: "ada", daysAgo: 64 },
    reason: "Hosts the weekly garden question under her own name, for nine years.",
  },
  {
    ...{ key: "sofia.antunes", by: "samir", daysAgo: 60 },
    reason: "Teaches history at the evening school; her threads are where its people meet.",
  },
  {
    ...{ key: "mei.lin.okafor", by: "samir", daysAgo: 52 },
    reason: "Moderates a server of four hundred and throws fakes off it by hand.",
  },
  {
    ...{ key: "emeka.nwosu", by: "ada", daysAgo: 45 },
    reason: "Keeps the tram riders' map together, with people from three networks.",
  },
  {
    ...{ key: "ravi.menon", by: "samir", daysAgo: 40 },
    reason: "Maintains code that others build on, and reviews what they send in, in the open.",
  },
  {
    ...{ key: "henrike.voss", by: "samir", daysAgo: 58 },
    reason: "Widely known, under her own name.",
    withdrawn: { by: "ada", daysAgo: 57 },
  },
];

/** Adds the members from whom trust flows, with the reasons of the moderators who picked them, and one pick that was taken back. */
export async function storeTrustSeeds(
  tx: Prisma.TransactionClient,
  users: UserIds,
  now: Date,
): Promise<void> {
  const dice = diceOf("trust seeds");
  const firstHandles = new Map(cast().map((one) => [one.key, accountsOf(one)[0]?.handle ?? ""]));
  const before = (daysAgo: number) => new Date(now.getTime() - daysAgo * dayMs + dice.int(0, dayMs / 4));
  for (const { key, by, daysAgo, reason, withdrawn } of plans) {
    const userId = idOf(users, key);
    const pickedById = idOf(users, by);
    const pickedAt = before(daysAgo);
    const id = idAt(pickedAt, dice);
    const withdrawal = withdrawn && {
      withdrawnById: idOf(users, withdrawn.by),
      withdrawnAt: before(withdrawn.daysAgo),
    };
    await tx.trustSeed.create({ data: { id, userId, reason, pickedById, pickedAt, ...withdrawal } });
    const detail = { userId, handle: firstHandles.get(key) ?? null, reason };
    await recordPastAct(tx, { at: pickedAt, actorId: pickedById, act: "seed.picked", subjectId: id, detail });
    if (!withdrawal) continue;
    const { withdrawnAt: at, withdrawnById: actorId } = withdrawal;
    await recordPastAct(tx, { at, actorId, act: "seed.withdrawn", subjectId: id, detail: { userId } });
  }
}
