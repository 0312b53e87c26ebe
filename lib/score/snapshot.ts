import { z } from "zod";
import { dayMs } from "@/lib/score/decay";
import { pillars } from "@/lib/score/formula";
import type { Line } from "@/lib/score/lines";
import type { Score } from "@/lib/score/score-of";

/** A topic in which a member is heard, as it is kept with the score of a day. */
export interface HeardTopic {
  readonly topic: string;
  /** From 1 to 100 with one decimal. */
  readonly value: number;
  readonly band: readonly [low: number, high: number];
}

/** Points with one decimal as whole tenths: as fractions they would not add up exactly. */
export function inTenths(points: number): number {
  return Math.round(points * 10);
}

/** The UTC day of an instant, as the midnight it begins with. */
export function utcDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / dayMs) * dayMs);
}

const lines = z.array(z.tuple([z.enum(pillars), z.string().nullable(), z.number().int()]));
const topics = z.array(z.tuple([z.string(), z.number().int(), z.number().int(), z.number().int()]));

/** A receipt as it is stored. */
export function packedLines({ lines }: Pick<Score, "lines">): z.input<typeof packedShape> {
  return lines.map(({ pillar, network, points }) => [pillar, network, inTenths(points)]);
}
const packedShape = lines;

/** Reverses `packedLines`. */
export function unpackedLines(stored: unknown): Line[] {
  return lines.parse(stored).map(([pillar, network, tenths]) => ({ pillar, network, points: tenths / 10 }));
}

export function packedTopics(scores: readonly HeardTopic[]): z.input<typeof topics> {
  return scores.map(({ topic, value, band: [low, high] }) => [topic, inTenths(value), low, high]);
}

/** Reverses `packedTopics`. */
export function unpackedTopics(stored: unknown): HeardTopic[] {
  return topics
    .parse(stored)
    .map(([topic, tenths, low, high]) => ({ topic, value: tenths / 10, band: [low, high] }));
}
