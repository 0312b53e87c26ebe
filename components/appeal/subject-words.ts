import type { AppealSubject } from "@/prisma/generated/enums";

/** What an appeal asks, to a moderator. */
export const subjectQuestions: Record<AppealSubject, string> = {
  PROMOTION: "Does this post promote something?",
  REPEAT: "Does this post repeat another?",
  SCORE: "Is this score right?",
};

/** What an appeal is about, in a word or two. */
export const subjectNames: Record<AppealSubject, string> = {
  PROMOTION: "Promotion",
  REPEAT: "Repeat",
  SCORE: "Whole score",
};
