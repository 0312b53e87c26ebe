import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { emailAddress } from "@/lib/account/email";
import { db } from "@/lib/db";
import type { User } from "@/prisma/generated/client";

const adapted = (user: User): AdapterUser => ({
  id: user.id,
  email: user.email,
  emailVerified: user.emailVerified,
  name: user.name,
  image: user.image,
});

const found = (user: User | null | undefined) => (user ? adapted(user) : null);

/**
 * next-auth's storage. Our own, since it must not keep what it does not need: of a sign-in with another service only the
 * identity is stored, never the tokens; there are no session rows, since the session cookie holds just the user's id.
 */
export const adapter: Adapter = {
  async createUser({ email, emailVerified, name, image }: Omit<AdapterUser, "id">) {
    const address = emailAddress.parse(email);
    const fields = { emailVerified, name: name ?? null, image: image ?? null };
    // Two links opened at the same moment may both come here: the second finds what the first made.
    return adapted(
      await db.user.upsert({
        where: { email: address },
        create: { email: address, ...fields },
        update: { emailVerified },
      }),
    );
  },
  async getUser(id) {
    return found(await db.user.findUnique({ where: { id } }));
  },
  async getUserByEmail(email) {
    const address = emailAddress.safeParse(email);
    return address.success ? found(await db.user.findUnique({ where: { email: address.data } })) : null;
  },
  async getUserByAccount(provider_providerAccountId) {
    const signIn = await db.signIn.findUnique({
      where: { provider_providerAccountId },
      include: { user: true },
    });
    return found(signIn?.user);
  },
  async updateUser({ id, emailVerified }) {
    return adapted(await db.user.update({ where: { id }, data: { emailVerified: emailVerified ?? null } }));
  },
  async linkAccount({ userId, type, provider, providerAccountId }: Record<string, unknown>) {
    const signIn = { userId, type, provider, providerAccountId } as {
      userId: string;
      type: string;
      provider: string;
      providerAccountId: string;
    };
    await db.signIn.create({ data: signIn });
  },
  async createVerificationToken(token) {
    return db.verificationToken.create({ data: token });
  },
  async useVerificationToken({ identifier, token }) {
    const [used] = await db.verificationToken.findMany({ where: { identifier, token } });
    const { count } = await db.verificationToken.deleteMany({ where: { identifier, token } });
    return count === 1 && used ? used : null;
  },
};
