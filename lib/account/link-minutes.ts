/** Lifetime of a mailed sign-in link. */
export const linkMinutes = 30;
