import "server-only";
import type { Role } from "@/lib/account/role";
import { db } from "@/lib/db";

/** Who is signed in, as pages may show it to that person. */
export interface CurrentUser {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly admin: boolean;
  readonly brands: readonly { readonly slug: string; readonly name: string; readonly role: Role }[];
}

/** The user with the rights in force at this moment; null for unknown and for banned people. One query. */
export async function currentUserById(id: string): Promise<CurrentUser | null> {
  const user = await db.user.findFirst({
    where: { id, bans: { none: { liftedAt: null } } },
    select: {
      id: true,
      email: true,
      name: true,
      adminGrants: { where: { revokedAt: null }, select: { id: true }, take: 1 },
      teammates: {
        select: { role: true, brand: { select: { slug: true, name: true } } },
        orderBy: { joinedAt: "asc" },
      },
    },
  });
  if (!user) return null;
  const { adminGrants, teammates, ...plain } = user;
  return {
    ...plain,
    admin: adminGrants.length > 0,
    brands: teammates.map(({ role, brand }) => ({ ...brand, role })),
  };
}

export async function isBanned(email: string): Promise<boolean> {
  const ban = await db.ban.findFirst({ where: { liftedAt: null, user: { email } }, select: { id: true } });
  return ban !== null;
}
