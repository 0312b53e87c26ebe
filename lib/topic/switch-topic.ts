import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/result";
import { recordScore } from "@/lib/score/record-score";
import type { SwitchTopic } from "@/lib/topic/schema";

/** Each switch scores the member anew. */
const switching: Limit = { name: "switch-topic", points: 60, seconds: 3600 };

export type SwitchTopicRefusal = { readonly fact: "too_many_switches"; readonly waitSeconds: number };

/**
 * Switches a topic off for a member, or on again, and scores them at once: what is switched off is neither scored nor kept. To
 * what it is already changes nothing. Refused after 60 switches in an hour.
 */
export async function switchTopic(
  member: MemberId,
  { topic, to }: SwitchTopic,
  now = new Date(),
): Promise<Result<undefined, SwitchTopicRefusal>> {
  const spent = await spend(switching, member);
  if (!spent.ok) return refuse({ fact: "too_many_switches", ...spent.refusal });
  if (to === "off") {
    const data = [{ userId: member, topic, at: now }];
    await db.topicOff.createMany({ data, skipDuplicates: true });
  } else {
    await db.topicOff.deleteMany({ where: { userId: member, topic } });
  }
  // Who has nothing to be scored by does not begin to have a score by this.
  const read = await db.linkedAccount.count({ where: { userId: member, lastReadAt: { not: null } } });
  if (read > 0) await recordScore(member, now);
  return ok();
}
