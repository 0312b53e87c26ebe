"use server";
import { memberForm, teammateForm } from "@/lib/action";
import { answerMessage } from "@/lib/message/answer-message";
import { answerShape, settleShape, writeShape } from "@/lib/message/schema";
import { answerSentences, settleSentences, writeSentences } from "@/lib/message/sentences";
import { settleMessage } from "@/lib/message/settle-message";
import { writeMessage } from "@/lib/message/write-message";

export const writeMessageAction = memberForm({
  shape: writeShape,
  run: writeMessage,
  sentence: (refusal) => writeSentences[refusal],
});

export const settleMessageAction = memberForm({
  shape: settleShape,
  run: settleMessage,
  sentence: (refusal) => settleSentences[refusal],
});

export const answerMessageAction = teammateForm("EDITOR", {
  shape: answerShape,
  run: answerMessage,
  sentence: (refusal) => answerSentences[refusal],
});
