import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

/** Says that what the member's own report tells was put right: it no longer counts against the brand. Once for good. */
export async function settleMessage(
  member: MemberId,
  { message: id }: { message: string },
): Promise<Result<undefined, "unknown_message">> {
  const { count } = await db.message.updateMany({
    where: {
      ...{ id, side: "MEMBER", settledAt: null, claim: { userId: member } },
      subject: { in: ["NOT_HONOURED", "CODE_FAILED"] },
    },
    data: { settledAt: new Date() },
  });
  return count === 1 ? ok() : refuse("unknown_message");
}
