import { demoPeople } from "@/lib/account/sign-in-as-demo";
import type { Prisma } from "@/prisma/generated/client";
import { diceOf, idAt } from "@/prisma/seed/dice";
import { cast, keyOf, townsfolk } from "@/prisma/seed/people/cast";
import { moderators, staffNames } from "@/prisma/seed/people/staff";

const dayMs = 86_400_000;

/** People of the demo by key: the part of their address before the @. */
export type UserIds = ReadonlyMap<string, string>;

/** The id of somebody who must exist. */
export function idOf(users: UserIds, key: string): string {
  const id = users.get(key);
  if (!id) throw new Error(`nobody is called ${key}`);
  return id;
}

/** The address of somebody in the demo. */
export function emailOf(key: string): string {
  const [, host] = demoPeople.member.split("@");
  return `${key}@${host}`;
}

/** Names of those who claim without having linked anything. */
export const passersbyNames = townsfolk(260, 96);

/** Adds everybody: staff, moderators, members, and people who only ever claim from open pools. */
export async function storeUsers(tx: Prisma.TransactionClient, now: Date): Promise<UserIds> {
  const dice = diceOf("users");
  const everybody: [key: string, name: string, sinceDays: number][] = [
    ...Object.entries(staffNames).map(([key, name]): [string, string, number] => [key, name, 230]),
    ...cast().map(({ key, name, personality }): [string, string, number] => [
      key,
      name,
      personality === "newcomer" ? dice.int(8, 20) : dice.int(125, 170),
    ]),
    ...passersbyNames.map((name): [string, string, number] => [keyOf(name), name, dice.int(30, 90)]),
  ];
  const users = everybody.map(([key, name, sinceDays]) => {
    const createdAt = new Date(now.getTime() - (sinceDays + dice.real()) * dayMs);
    return { id: idAt(createdAt, dice), email: emailOf(key), emailVerified: createdAt, name, createdAt, key };
  });
  await tx.user.createMany({ data: users.map(({ key: _, ...user }) => user) });
  const ids = new Map(users.map(({ key, id }) => [key, id]));
  await tx.adminGrant.createMany({
    data: moderators.map((key) => ({
      userId: idOf(ids, key),
      grantedAt: new Date(now.getTime() - 229 * dayMs),
    })),
  });
  return ids;
}
