import "server-only";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";
import { appealedSentences, outcomeSentence } from "@/lib/moderation/sentences";
import type { AppealSubject } from "@/prisma/generated/enums";

/** Tells a member what became of an appeal. What it was about stands on their own pages only. */
export function appealMail(
  subject: AppealSubject,
  { granted, answer }: { granted: boolean; answer: string },
) {
  const path = subject === "SCORE" ? "/score/appeal" : "/score/posts?show=appealed";
  return {
    subject: granted ? "Your appeal was granted" : "Your appeal was declined",
    ...letter({
      before: [
        `${appealedSentences[subject]} Somebody at Laurel looked at it.`,
        outcomeSentence(subject, granted),
        `They say: ${answer}`,
      ],
      way: { label: "See it on Laurel", url: env.url + path },
      after: ["Sign in with this e-mail address."],
    }),
  };
}
