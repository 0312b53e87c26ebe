import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { mailboxOf } from "@/lib/account/email";
import { linkMinutes } from "@/lib/account/link-minutes";
import { isBanned } from "@/lib/account/queries";
import { returnPath } from "@/lib/account/return-path";
import { clientAddress } from "@/lib/client-address";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";
import { type Limit, spend } from "@/lib/limits";
import { sendMail } from "@/lib/mail";
import { ok, type Result, refuse } from "@/lib/result";

const perAddress: Limit = { name: "sign-in-mail", points: 5, seconds: 15 * 60 };
const perSender: Limit = { name: "sign-in-sender", points: 30, seconds: 15 * 60 };

export type SignInRefusal = { readonly fact: "too_many_mails"; readonly waitSeconds: number };

/** Whoever asks, as far as the network tells: one bucket for all where it does not. */
const sender = async () => (await clientAddress()) ?? "unknown";

function mailOf(url: string) {
  return {
    subject: "Your sign-in link for Laurel",
    ...letter({
      before: ["Open this link to sign in to Laurel:"],
      way: { label: "Sign in to Laurel", url },
      after: [
        `It works once, for ${linkMinutes} minutes. If you did not ask for it, ignore this mail: nothing happens.`,
      ],
    }),
  };
}

/**
 * Mails a sign-in link. The answer is the same whether the address is known, new or banned, so that nobody learns who has
 * an account. Refused after 5 mails to one mailbox, or 30 from one sender, within 15 minutes.
 */
export async function mailSignInLink(input: {
  email: string;
  from?: string | undefined;
}): Promise<Result<{ email: string }, SignInRefusal>> {
  const { email } = input;
  for (const spent of [await spend(perSender, await sender()), await spend(perAddress, mailboxOf(email))])
    if (!spent.ok) return refuse({ fact: "too_many_mails", ...spent.refusal });
  if (await isBanned(email)) return ok({ email });

  const token = randomBytes(32).toString("base64url");
  // As next-auth looks it up: SHA-256 of the token and the secret.
  const hashed = createHash("sha256").update(`${token}${env.authSecret}`).digest("hex");
  const expires = new Date(Date.now() + linkMinutes * 60_000);
  await db.verificationToken.create({ data: { identifier: email, token: hashed, expires } });
  const query = new URLSearchParams({ token, email, callbackUrl: returnPath(input.from) });
  await sendMail({ to: email, ...mailOf(`${env.url}/sign-in/confirm?${query}`) });
  return ok({ email });
}
