import "server-only";
import type { AuthOptions } from "next-auth";
import Email from "next-auth/providers/email";
import Google from "next-auth/providers/google";
import { adapter } from "@/lib/account/adapter";
import { gitHub } from "@/lib/account/github";
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
      ...(env.github ? [gitHub(env.github)] : []),
      ...(env.google ? [Google({ clientId: env.google.id, clientSecret: env.google.secret })] : []),
    ],
    callbacks: {
      // An address that its service has not verified may be somebody else's.
      signIn: async ({ user, account, profile }) => {
        if (!user.email || (await isBanned(user.email))) return false;
        return (
          account?.provider !== "google" || (profile as { email_verified?: boolean }).email_verified === true
        );
      },
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub ?? "" }),
      redirect: ({ url }) => {
        const path = url.startsWith(env.url) ? url.slice(env.url.length) || "/" : url;
        return `${env.url}${returnPath(path)}`;
      },
    },
  };
}
