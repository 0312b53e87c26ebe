import type { Personality } from "@/prisma/seed/people/personality";

const neighbour: Personality = {
  posts: 3,
  promotional: 0.02,
  duplicate: 0,
  audience: 75,
  attention: 0.5,
  words: 0.5,
  answered: 0.5,
  answers: 0.55,
  listens: 12,
  followers: 900,
  around: "everybody",
  activeDays: 150,
  growth: 1.3,
};

/** The characters of the story. What they score is left to the score. */
export const personalities = {
  /** Mara: an illustrator who talks with many, and has begun to be heard more in the last two months. */
  mara: {
    ...neighbour,
    posts: 3,
    promotional: 0,
    audience: 190,
    attention: 0.95,
    words: 0.55,
    answered: 0.6,
    answers: 1,
    listens: 30,
    followers: 560,
    activeDays: 110,
    growth: 2.6,
  },
  neighbour,
  /** Says little, is answered by nearly everybody. */
  quiet: {
    ...neighbour,
    posts: 1.2,
    audience: 100,
    attention: 0.6,
    words: 0.75,
    answered: 0.85,
    answers: 0.6,
    followers: 230,
  },
  /** Keeps a community together. */
  organiser: {
    ...neighbour,
    posts: 6,
    audience: 400,
    attention: 0.5,
    answered: 0.55,
    listens: 40,
    followers: 3400,
  },
  /** Writes once a week what hundreds discuss for days. */
  host: {
    ...neighbour,
    posts: 0.8,
    audience: 800,
    attention: 0.45,
    words: 0.8,
    answered: 0.6,
    answers: 0.5,
    followers: 12_000,
  },
  /** The best known of them: thousands speak to her, and she answers hundreds. */
  star: {
    ...neighbour,
    posts: 3,
    audience: 1900,
    attention: 0.45,
    words: 0.5,
    answered: 0.3,
    listens: 40,
    followers: 148_000,
    activeDays: 180,
  },
  /** Tens of thousands follow, hundreds like, nobody is answered. */
  broadcaster: {
    ...neighbour,
    posts: 24,
    audience: 1500,
    attention: 0.3,
    words: 0.08,
    answered: 0,
    listens: 0,
    followers: 86_000,
  },
  /** Joined three weeks ago. */
  newcomer: {
    ...neighbour,
    posts: 6,
    audience: 14,
    attention: 2,
    answered: 0.6,
    answers: 2,
    listens: 8,
    followers: 31,
    around: "newcomers",
    activeDays: 22,
  },
  /** Says the same about one shop all day. */
  promoter: {
    ...neighbour,
    posts: 42,
    promotional: 0.85,
    duplicate: 0.5,
    audience: 45,
    attention: 0.4,
    words: 0.05,
    answered: 0,
    listens: 0,
    followers: 5200,
  },
  /** One of four who share admirers that nobody else has ever answered: old accounts, bought by the hundred. */
  ring: {
    ...neighbour,
    posts: 14,
    audience: 120,
    attention: 4,
    answered: 0.6,
    answers: 3,
    listens: 0,
    followers: 900,
    around: "ring",
    activeDays: 40,
  },
  /** Reads and answers, is seldom answered. */
  listener: {
    ...neighbour,
    posts: 1,
    audience: 16,
    answered: 0.8,
    answers: 0.7,
    listens: 110,
    followers: 90,
  },
  /** Was loud in summer. */
  fading: {
    ...neighbour,
    posts: 6,
    audience: 150,
    attention: 0.9,
    growth: 0.2,
    activeDays: 180,
    followers: 1500,
  },
  /** Looks after code that many use: is asked much, answers some, is starred by more than ever speak. */
  maintainer: {
    ...neighbour,
    posts: 2.5,
    audience: 420,
    attention: 0.5,
    words: 0.45,
    answered: 0.3,
    answers: 0.8,
    listens: 25,
    followers: 900,
    activeDays: 180,
  },
  /** Linked an account and never posted. */
  silent: { ...neighbour, posts: 0, audience: 0, answered: 0, listens: 0, followers: 3 },
} as const satisfies Record<string, Personality>;

export type PersonalityName = keyof typeof personalities;
