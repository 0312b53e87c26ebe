/** The constants of trust by age, read by the rule and the public page. */
export const ageTrust = { least: 0.2, ripeAfterDays: 7, fullAfterDays: 180 } as const;

/** People engaged with in a week above which each is trusted less for it. */
export const weeklyLoad = 25;

/** Trust by the age of an account in days: .2 up to a week, 1 from 180 days on, linear between. Unknown age (null) is .2. */
export function trustByAge(ageDays: number | null): number {
  if (ageDays === null) return ageTrust.least;
  const { least, ripeAfterDays, fullAfterDays } = ageTrust;
  const ripeness = (ageDays - ripeAfterDays) / (fullAfterDays - ripeAfterDays);
  return least + (1 - least) * Math.min(1, Math.max(0, ripeness));
}

/** What trust is divided by, given how many people somebody engaged with this week: a busy liker's like is worth less. At least 1. */
export function loadDivisor(peopleThisWeek: number): number {
  return Math.max(1, peopleThisWeek / weeklyLoad);
}

/** What is known of a person when their engagement is weighed. */
export interface Weighed {
  /** Null when the network does not tell. */
  ageDays: number | null;
  /** Whether the account declares that a machine runs it. */
  bot: boolean;
  /**
   * How far trust flows to them from the seeds, in [.2, 1]; null only while the graph is too small to say (see `seedPartsOf`).
   * Somebody whom it does not hold yet has `seedTrust.least`: with null, a ring would pass from its first act to the next weighing.
   */
  seedPart: number | null;
  /** How many people they engaged with in the last 7 days. */
  peopleThisWeek: number;
}

/** The trust in a person, in [0, 1]: the lesser of the age part and the seed part, divided by their load. 0 for declared bots. */
export function trustIn({ ageDays, bot, seedPart, peopleThisWeek }: Weighed): number {
  if (bot) return 0;
  return Math.min(trustByAge(ageDays), seedPart ?? 1) / loadDivisor(peopleThisWeek);
}
