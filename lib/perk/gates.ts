import { z } from "zod";
import { type PlaceGate, placeGateOf } from "@/lib/place/place";
import { isTopic, type TopicSlug } from "@/lib/topic/topics";

/** The least score in a topic. */
export interface TopicGate {
  readonly topic: TopicSlug;
  /** 1..100. */
  readonly score: number;
}

/** Everything that a perk may ask of those who claim it; null is not asked. */
export interface Gates {
  /** The least gate score, 1..100. Units of the open pool need none. */
  readonly gateScore: number | null;
  /** Beside the score, both are asked. Units of the open pool need none. */
  readonly gateTopic: TopicGate | null;
  /** Where people have to be, for the open pool too. */
  readonly gatePlace: PlaceGate | null;
  /** For how many days people have to be members, for the open pool too. */
  readonly gateMemberDays: number | null;
}

export const noGates: Gates = { gateScore: null, gateTopic: null, gatePlace: null, gateMemberDays: null };

/** A perk's columns as its gates. A topic that is no more asks for what nobody can have any more: it is not asked. */
export function gatesFrom(row: {
  readonly gateScore: number | null;
  readonly gateTopic: string | null;
  readonly gateTopicScore: number | null;
  readonly gatePlace: unknown;
  readonly gateMemberDays: number | null;
}): Gates {
  const { gateScore, gateTopic: topic, gateTopicScore: score, gatePlace, gateMemberDays } = row;
  return {
    ...{ gateScore, gateMemberDays },
    gateTopic: topic !== null && score !== null && isTopic(topic) ? { topic, score } : null,
    gatePlace: placeGateOf(gatePlace),
  };
}

/** Whether a part of the units is kept behind a score, in general or in a topic. */
export function asksScore({ gateScore, gateTopic }: Pick<Gates, "gateScore" | "gateTopic">): boolean {
  return gateScore !== null || gateTopic !== null;
}

/** The columns of `gatesFrom`. */
export const gateColumns = {
  gateScore: true,
  gateTopic: true,
  gateTopicScore: true,
  gatePlace: true,
  gateMemberDays: true,
} as const;

/** The same columns as raw SQL names them in a perk's row. */
export const gateRow = z.object({
  gateScore: z.int().nullable(),
  gateTopic: z.string().nullable(),
  gateTopicScore: z.int().nullable(),
  gatePlace: z.unknown(),
  gateMemberDays: z.int().nullable(),
});
