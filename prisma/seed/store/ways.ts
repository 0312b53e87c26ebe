import { packedWaves } from "@/lib/perk/waves";
import { Prisma } from "@/prisma/generated/client";
import { instantAt, type PerkPlan } from "@/prisma/seed/brands/plan";

/** What a plan asks beside a score, and how it is given out, as a perk's columns. */
export function waysOf({ ways = {} }: PerkPlan, timeZone: string, now: Date) {
  const { topic, place, memberDays, waves, lottery, waitlist } = ways;
  const [gateTopic, gateTopicScore] = topic ?? [null, null];
  const steps = waves?.map(([from, gate]) => ({ from: instantAt(from, timeZone, now), gate }));
  return {
    ...{ gateTopic, gateTopicScore, gatePlace: place ?? Prisma.DbNull, gateMemberDays: memberDays ?? null },
    mode: lottery ? ("LOTTERY" as const) : steps ? ("WAVES" as const) : ("FIRST_COME" as const),
    waves: steps ? packedWaves(steps) : Prisma.DbNull,
    drawAt: lottery ? instantAt(lottery.draws, timeZone, now) : null,
    waitlist: waitlist !== undefined,
  };
}
