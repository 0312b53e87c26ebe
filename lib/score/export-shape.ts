import { z } from "zod";
import { engagementKinds } from "@/lib/score/activity";
import { curvedPillars, type Formula, pillars } from "@/lib/score/formula";
import type { Score } from "@/lib/score/score-of";

const amount = z.number();
const kind = z.enum(engagementKinds);
const topics = z.array(z.string());
const givenShape = z.object({ who: z.string(), kind, at: amount });

const accountShape = z.object({
  /** For its owner, who may have several on one network; the score does not look at it. */
  handle: z.string(),
  network: z.string(),
  posts: z.array(
    z.object({ id: z.string(), at: amount, promotional: z.boolean(), duplicate: z.boolean(), topics }),
  ),
  received: z.array(givenShape.extend({ post: z.string().exactOptional() })),
  given: z.array(givenShape),
  counted: z.array(z.object({ post: z.string(), kind, count: amount, at: amount })),
  followers: amount,
  body: amount,
  works: z.array(z.object({ id: z.string(), topics, approvals: amount })).exactOptional(),
});

const curveShape = z.object({ weight: amount, half: amount, most: amount });

const formulaShape = z.object({
  version: z.string(),
  changes: z.array(z.string()),
  base: amount,
  decay: z.object({ halfLifeDays: amount, keptDays: amount }),
  kindWeights: z.record(kind, amount),
  damping: z.object({
    undampedPostsPerDay: amount,
    duplicateFactor: amount,
    promotionalShare: amount,
    promotionalWindowDays: amount,
  }),
  trustedFrom: amount,
  floors: z.object({ resonance: amount, conversation: amount, listening: amount }),
  curves: z.record(z.enum(curvedPillars), curveShape),
  counted: z.object({ share: amount, rest: amount, most: amount }),
  efficiency: z.object({ posts: amount, pooled: z.enum(["together", "apart"]) }),
  listeningCap: z.object({ base: amount, perConversation: amount }),
  constancy: z.object({ weight: amount, weeks: amount }),
  bandDeviations: amount,
  bandEnds: z.enum(["points", "tenths"]),
}) satisfies z.ZodType<Formula>;

const withheldShape = z.object({ resonance: amount, conversation: amount, listening: amount });

const scoreShape = z.object({
  value: amount,
  shown: amount,
  band: z.tuple([amount, amount]),
  lines: z.array(z.object({ pillar: z.enum(pillars), network: z.string().nullable(), points: amount })),
  withheld: withheldShape,
  formula: z.string(),
}) satisfies z.ZodType<Score>;

/**
 * A member's score with all that it was made of, for `npx laurel-score FILE` and whoever else wants to work it out again: it needs
 * nothing that is not in here. People go by pseudonyms that mean nothing outside the file.
 */
export const scoreExportShape = z.object({
  laurel: z.literal("score export"),
  /** Of this shape, not of the formula. */
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  /** The instant the score is of, in epoch ms as all times here. */
  now: amount,
  formula: formulaShape,
  accounts: z.array(accountShape),
  /** In [0, 1], by pseudonym; who is not named has none. */
  trust: z.record(z.string(), amount),
  score: scoreShape,
});

export type ScoreExport = z.output<typeof scoreExportShape>;
