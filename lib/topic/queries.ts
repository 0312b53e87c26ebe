import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { isTopic, type TopicSlug } from "@/lib/topic/topics";

/** The topics that a member switched off, the latest first. */
export async function topicsSwitchedOff(member: MemberId): Promise<TopicSlug[]> {
  const rows = await db.topicOff.findMany({
    where: { userId: member },
    orderBy: [{ at: "desc" }, { topic: "asc" }],
    select: { topic: true },
  });
  return rows.map(({ topic }) => topic).filter(isTopic);
}
