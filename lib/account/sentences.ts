import type { SignInRefusal } from "@/lib/account/mail-sign-in-link";

export function signInSentence({ waitSeconds }: SignInRefusal): string {
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60));
  return `We sent several links already. Look in your inbox and in the spam folder, or ask again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
}

/** What next-auth calls an error, in words. */
export function signInTrouble(error: string | undefined): string | null {
  if (!error) return null;
  if (error === "Verification") return "This link was used already or is too old. Ask for a new one below.";
  if (error === "AccessDenied")
    return "This account cannot sign in: its service has not verified its e-mail address, or it is closed. Use the e-mail link below.";
  if (error === "OAuthAccountNotLinked")
    return "There is already an account with that e-mail address. Sign in by e-mail link instead.";
  return "Signing in did not work. Try again, or use another way below.";
}

export const demoSentences = {
  not_a_demo: "Signing in with one click works in the demo only.",
  not_seeded: "The demo's people are not there yet. Run the seed and try again.",
} as const;
