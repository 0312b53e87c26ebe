import type { Pillar } from "@/lib/score/formula";

/** How a pillar is told to people: what it is called, what it measures, and what it is made of. */
export interface PillarWords {
  name: string;
  measures: string;
  madeOf: string;
}

export const pillarWords: Record<Pillar, PillarWords> = {
  base: {
    name: "Base",
    measures: "Everybody who has a score begins here.",
    madeOf: "One point, for you as for anybody.",
  },
  resonance: {
    name: "Resonance",
    measures: "How many different people answer to what you do.",
    madeOf:
      "Replies, quotes, boosts, likes and follows of the last 180 days, fresh ones more. One person adds at most 1, however loud.",
  },
  conversation: {
    name: "Conversation",
    measures: "With how many people the talk goes both ways.",
    madeOf: "People who turned to you and to whom you turned; of the two sides the quieter one counts.",
  },
  efficiency: {
    name: "Efficiency",
    measures: "How much answer one of your posts brings.",
    madeOf: "Resonance divided by your posts: saying more to the same people does not raise it.",
  },
  listening: {
    name: "Listening",
    measures: "To how many people you turn yourself.",
    madeOf:
      "Your replies, boosts and likes of the last 180 days; far more of them than you get back stop counting.",
  },
  body: {
    name: "Body of work",
    measures: "Lasting work that others approved of.",
    madeOf: "Stars on your own projects, accepted answers, reactions to your articles.",
  },
  reach: {
    name: "Reach",
    measures: "How many people follow you.",
    madeOf: "Followers of your linked accounts. Ten times as many bring little more, on purpose.",
  },
  constancy: {
    name: "Constancy",
    measures: "How steadily people answer to you.",
    madeOf: "Weeks out of the last 13 in which at least one trusted person turned to you.",
  },
};

/** What the amount of each pillar is counted in. */
export const pillarUnits: Record<Pillar, string> = {
  base: "always",
  resonance: "people",
  conversation: "people",
  efficiency: "people a post",
  listening: "people",
  body: "approvals",
  reach: "followers",
  constancy: "weeks",
};
