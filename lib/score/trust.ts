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
