import { z } from "zod";
import type { Gates } from "@/lib/perk/gates";
import { type City, city, isWithin, kmFrom, type PlaceGate, placeGate } from "@/lib/place/place";
import type { TopicSlug } from "@/lib/topic/topics";

/** A person as far as gates look at them. */
export interface AtGate {
  /** 1..100; null before the first score. */
  readonly gateScore: number | null;
  /** Their score in the topic that is asked for, 1..100; null where they are not heard in it, or none is asked. */
  readonly topicScore: number | null;
  /** Where they say they are. */
  readonly place: City | null;
  readonly memberSince: Date;
}

/** What a gate says to somebody whom it does not let pass, with the distance to it. */
export type GateRefusal =
  | { readonly fact: "no_score"; readonly gate: number }
  | {
      readonly fact: "score_too_low";
      readonly gate: number;
      readonly score: number;
      /** Points from the score to the gate, at least 1. */
      readonly distance: number;
    }
  | { readonly fact: "no_topic_score"; readonly topic: TopicSlug; readonly gate: number }
  | {
      readonly fact: "topic_score_too_low";
      readonly topic: TopicSlug;
      readonly gate: number;
      readonly score: number;
      readonly distance: number;
    }
  | { readonly fact: "place_unknown"; readonly asked: PlaceGate }
  | {
      readonly fact: "elsewhere";
      readonly asked: PlaceGate;
      readonly place: City;
      /** Kilometres from the city that is asked for; null where countries are. */
      readonly km: number | null;
    }
  | { readonly fact: "member_too_new"; readonly days: number; readonly from: Date };

const dayMs = 24 * 60 * 60 * 1000;

/** What the score's gates say: null when somebody may have units from behind them. */
export function scoreRefusal(
  { gateScore: gate, gateTopic }: Pick<Gates, "gateScore" | "gateTopic">,
  { gateScore: score, topicScore }: Pick<AtGate, "gateScore" | "topicScore">,
): GateRefusal | null {
  if (gate !== null && score === null) return { fact: "no_score", gate };
  if (gate !== null && score !== null && score < gate)
    return { fact: "score_too_low", gate, score, distance: gate - score };
  if (!gateTopic) return null;
  const { topic, score: asked } = gateTopic;
  if (topicScore === null) return { fact: "no_topic_score", topic, gate: asked };
  return topicScore < asked
    ? { fact: "topic_score_too_low", topic, gate: asked, score: topicScore, distance: asked - topicScore }
    : null;
}

/** What the gates say that hold for every unit, the open pool's too. */
export function wholeRefusal(
  { gatePlace: asked, gateMemberDays: days }: Pick<Gates, "gatePlace" | "gateMemberDays">,
  { place, memberSince }: Pick<AtGate, "place" | "memberSince">,
  now: Date,
): GateRefusal | null {
  if (asked && !place) return { fact: "place_unknown", asked };
  if (asked && place && !isWithin(asked, place))
    return { fact: "elsewhere", asked, place, km: kmFrom(asked, place) };
  if (days === null) return null;
  const from = new Date(memberSince.getTime() + days * dayMs);
  return now < from ? { fact: "member_too_new", days, from } : null;
}

/** Gates beside the score as a claim freezes them: what was asked, and what the member had. */
export const passedGates = z.object({
  topic: z.object({ topic: z.string(), asked: z.int(), score: z.int().nullable() }).optional(),
  place: z.object({ asked: placeGate, place: city, km: z.int().nullable() }).optional(),
  membership: z.object({ asked: z.int(), days: z.int() }).optional(),
});

export type PassedGates = z.output<typeof passedGates>;

/** What to freeze of a claim at `now`; null where nothing but a score was asked. */
export function gatesPassed(
  gates: Gates,
  { topicScore, place, memberSince }: AtGate,
  now: Date,
): PassedGates | null {
  const { gateTopic, gatePlace, gateMemberDays } = gates;
  if (!gateTopic && !gatePlace && gateMemberDays === null) return null;
  const days = Math.floor((now.getTime() - memberSince.getTime()) / dayMs);
  return {
    ...(gateTopic && { topic: { topic: gateTopic.topic, asked: gateTopic.score, score: topicScore } }),
    ...(gatePlace && place && { place: { asked: gatePlace, place, km: kmFrom(gatePlace, place) } }),
    ...(gateMemberDays !== null && { membership: { asked: gateMemberDays, days } }),
  };
}
