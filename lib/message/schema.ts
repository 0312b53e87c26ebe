import { z } from "zod";
import { MessageSubject } from "@/prisma/generated/enums";

export const longestMessage = 2_000;

const ask = "Write your message.";
const text = z
  .string({ error: ask })
  .trim()
  .min(1, ask)
  .max(longestMessage, `That is too long: ${longestMessage.toLocaleString("en")} characters at most.`);

export const writeShape = z.object({
  claim: z.uuid(),
  subject: z.enum(MessageSubject, { error: "Choose what it is about." }),
  text,
});

export const settleShape = z.object({ message: z.uuid() });

export const answerShape = z.object({ brand: z.string(), claim: z.uuid(), text });
