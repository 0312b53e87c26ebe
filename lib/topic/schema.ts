import { z } from "zod";
import { isTopic } from "@/lib/topic/topics";

/** What the switch of a topic sends. */
export const switchTopicShape = z.object({
  topic: z.string().refine(isTopic, "There is no such topic."),
  to: z.enum(["on", "off"]),
});

export type SwitchTopic = z.output<typeof switchTopicShape>;
