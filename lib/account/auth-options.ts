import "server-only";
import type { AuthOptions } from "next-auth";
import Email from "next-auth/providers/email";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { adapter } from "@/lib/account/adapter";
import { linkMinutes } from "@/lib/account/link-minutes";
import { isBanned } from "@/lib/account/queries";
import { returnPath } from "@/lib/account/return-path";
import { env } from "@/lib/env";

/** next-auth's options. The session is a cookie that holds the user's id and nothing else. */
export function authOptions(): AuthOptions {
  return {
    secret: env.authSecret,
    adapter,
    session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/sent" },
    providers: [
      Email({
        maxAge: linkMinutes * 60,
        // Links are mailed by mail-sign-in-link.ts, which counts them; next-auth's own route for it is closed.
        sendVerificationRequest: () => Promise.reject(new Error("closed")),
      }),
      ...(env.github ? [GitHub({ clientId: env.github.id, clientSecret: env.github.secret })] : []),
      ...(env.google ? [Google({ clientId: env.google.id, clientSecret: env.google.secret })] : []),
    ],
    callbacks: {
      signIn: async ({ user }) => !(user.email && (await isBanned(user.email))),
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub ?? "" }),
      redirect: ({ url }) => {
        const path = url.startsWith(env.url) ? url.slice(env.url.length) || "/" : url;
        return `${env.url}${returnPath(path)}`;
      },
    },
  };
}
