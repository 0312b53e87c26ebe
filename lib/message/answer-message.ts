import "server-only";
import type { Route } from "next";
import type { z } from "zod";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import { brandAnsweredMail } from "@/lib/message/message-mail";
import type { answerShape } from "@/lib/message/schema";
import { ok, type Result, refuse } from "@/lib/result";

export type AnswerRefusal = "unknown_conversation" | "too_many_messages";

const perBrand: Limit = { name: "answer-message", points: 200, seconds: 60 * 60 };

/** Answers, for the brand, in a conversation that a member began, and tells them by mail. Brands begin none: a claim is no address list. */
export async function answerMessage(
  { brandId, userId }: Teammate,
  { claim: claimId, text }: z.output<typeof answerShape>,
): Promise<Result<undefined, AnswerRefusal>> {
  const begun = await db.message.findFirst({
    where: { claimId, brandId, side: "MEMBER" },
    select: {
      brand: { select: { name: true } },
      claim: { select: { perkTitle: true, user: { select: { email: true } } } },
    },
  });
  if (!begun) return refuse("unknown_conversation");
  if (!(await spend(perBrand, brandId)).ok) return refuse("too_many_messages");
  await db.message.create({ data: { claimId, brandId, side: "BRAND", byId: userId, text } });
  const { brand, claim } = begun;
  const path = `/wallet/${claimId}` as Route;
  const mail = brandAnsweredMail({ brandName: brand.name, perkTitle: claim.perkTitle, text, path });
  try {
    await sendMail({ to: claim.user.email, ...mail });
  } catch (error) {
    log.error({ err: error, claim: claimId }, "a member could not be told of an answer");
  }
  return ok();
}
