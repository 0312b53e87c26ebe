import "server-only";
import { z } from "zod";
import type { Role } from "@/lib/account/role";
import { db } from "@/lib/db";
import { together } from "@/lib/together";

/** Who is signed in, as pages may show it to that person. */
export interface CurrentUser {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly admin: boolean;
  readonly brands: readonly { readonly slug: string; readonly name: string; readonly role: Role }[];
}

const rows = z.array(
  z.object({
    id: z.uuid(),
    email: z.string(),
    name: z.string().nullable(),
    admin: z.boolean(),
    brands: z.array(
      z.object({ slug: z.string(), name: z.string(), role: z.enum(["owner", "editor", "staff"]) }),
    ),
  }),
);
const roles = { owner: "OWNER", editor: "EDITOR", staff: "STAFF" } as const;

async function currentUsersById(_: string, ids: readonly string[]): Promise<(CurrentUser | null)[]> {
  const found = rows.parse(
    await db.$queryRaw`
      select id, email, name,
        exists(select 1 from admin_grant where user_id = u.id and revoked_at is null) as admin,
        coalesce((
          select json_agg(json_build_object('slug', slug, 'name', b.name, 'role', role) order by joined_at)
          from teammate join brand b on b.id = brand_id where user_id = u.id), '[]') as brands
      from "user" u
      where id = any(${ids}::uuid[]) and not exists (select 1 from ban where user_id = u.id and lifted_at is null)`,
  );
  const users = new Map(
    found.map(({ brands, ...user }) => [
      user.id,
      { ...user, brands: brands.map((brand) => ({ ...brand, role: roles[brand.role] })) },
    ]),
  );
  return ids.map((id) => users.get(id) ?? null);
}

// Every request asks this first: those that come at the same moment ask together.
const inBatches = together(64, currentUsersById);

/** The user with the rights in force at this moment; null for unknown and for banned people. At most one query. */
export const currentUserById = (id: string): Promise<CurrentUser | null> => inBatches("", id);

export async function isBanned(email: string): Promise<boolean> {
  const ban = await db.ban.findFirst({ where: { liftedAt: null, user: { email } }, select: { id: true } });
  return ban !== null;
}
