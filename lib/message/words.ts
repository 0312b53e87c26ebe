import type { MessageSubject } from "@/prisma/generated/enums";

/** What a member's message is about, for both sides. */
export const subjectNames: Record<MessageSubject, string> = {
  QUESTION: "A question",
  NOT_HONOURED: "I did not get what I claimed",
  CODE_FAILED: "My code was not taken",
};

/** The same, as a brand reads it. */
export const subjectsTold: Record<MessageSubject, string> = {
  QUESTION: "Question",
  NOT_HONOURED: "Did not get it",
  CODE_FAILED: "Code not taken",
};
