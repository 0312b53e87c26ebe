"use server";
import { memberForm } from "@/lib/action";
import { switchTopicShape } from "@/lib/topic/schema";
import { switchTopicSentence } from "@/lib/topic/sentences";
import { switchTopic } from "@/lib/topic/switch-topic";

export const switchTopicAction = memberForm({
  shape: switchTopicShape,
  run: (member, input) => switchTopic(member, input),
  sentence: switchTopicSentence,
});
