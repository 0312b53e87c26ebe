import "server-only";
import type { Route } from "next";
import type { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import { memberWroteMail } from "@/lib/message/message-mail";
import type { writeShape } from "@/lib/message/schema";
import { subjectsTold } from "@/lib/message/words";
import { ok, type Result, refuse } from "@/lib/result";

export type WriteRefusal = "unknown_claim" | "no_code" | "too_many_messages";

const perMember: Limit = { name: "write-message", points: 20, seconds: 60 * 60 };

/**
 * Writes to the brand about the member's own claim, whatever became of it, and tells its owners and editors by mail. A mail that is not
 * taken takes nothing back: the message waits in the brand's rooms.
 */
export async function writeMessage(
  member: MemberId,
  { claim: claimId, subject, text }: z.output<typeof writeShape>,
): Promise<Result<{ messageId: string }, WriteRefusal>> {
  const claim = await db.claim.findFirst({
    where: { id: claimId, userId: member },
    select: {
      perkTitle: true,
      perk: {
        select: {
          codeSource: true,
          campaign: {
            select: {
              brand: {
                select: {
                  ...{ id: true, slug: true },
                  teammates: {
                    where: { role: { in: ["OWNER", "EDITOR"] } },
                    select: { user: { select: { email: true } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!claim) return refuse("unknown_claim");
  if (subject === "CODE_FAILED" && claim.perk.codeSource === "NONE") return refuse("no_code");
  if (!(await spend(perMember, member)).ok) return refuse("too_many_messages");
  const { brand } = claim.perk.campaign;
  const { id: messageId } = await db.message.create({
    data: { claimId, brandId: brand.id, side: "MEMBER", byId: member, subject, text },
    select: { id: true },
  });
  const path = `/brand/${brand.slug}/messages/${claimId}` as Route;
  const mail = memberWroteMail({ perkTitle: claim.perkTitle, text, subject: subjectsTold[subject], path });
  try {
    for (const { user } of brand.teammates) await sendMail({ to: user.email, ...mail });
  } catch (error) {
    log.error({ err: error, message: messageId }, "a brand could not be told of a message");
  }
  return ok({ messageId });
}
