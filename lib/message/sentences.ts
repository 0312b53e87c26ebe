import type { AnswerRefusal } from "@/lib/message/answer-message";
import type { WriteRefusal } from "@/lib/message/write-message";

const tooMany = "Many messages were written within an hour. Write the next one later; your text stays here.";

export const writeSentences: Record<WriteRefusal, string> = {
  unknown_claim: "This claim does not exist. Go back to your wallet and look for it there.",
  no_code: "This claim comes without a code. Choose something else that it is about.",
  too_many_messages: tooMany,
};

export const answerSentences: Record<AnswerRefusal, string> = {
  unknown_conversation: "There is no such conversation. Go back to your messages and look for it there.",
  too_many_messages: tooMany,
};

export const settleSentences: Record<"unknown_message", string> = {
  unknown_message: "This was marked as put right already.",
};
