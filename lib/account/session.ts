import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { cache } from "react";
import { type CurrentUser, currentUserById } from "@/lib/account/queries";
import { sessionUserId } from "@/lib/account/session-token";
import { env } from "@/lib/env";

const sessionDays = 30;

/** next-auth's own names: the prefix makes browsers insist on https. */
function cookieName(): string {
  return env.url.startsWith("https:") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/**
 * Whoever makes this request, with the rights in force now, or null. Reads the cookie here and not through next-auth's
 * `getServerSession`, which writes cookies while a page renders.
 */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const id = await sessionUserId(token);
  return id ? currentUserById(id) : null;
});

const flags = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: env.url.startsWith("https:") }) as const;

/** Signs this browser in as a user; for actions only. */
export async function startSession(userId: string): Promise<void> {
  const maxAge = sessionDays * 24 * 60 * 60;
  const token = await encode({ token: { sub: userId }, secret: env.authSecret, maxAge });
  (await cookies()).set(cookieName(), token, { ...flags(), maxAge });
}

/** Signs this browser out; for actions only. */
export async function endSession(): Promise<void> {
  // With the flags that it was set with: browsers ignore whatever changes a `__Secure-` cookie without `Secure`.
  (await cookies()).delete({ name: cookieName(), ...flags() });
}
