/** For how many days a place stands before another one can be said: else a gate of place would mean nothing. */
export const placeDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/** When somebody who said where they are at `saidAt` may say it anew. */
export function changeableFrom(saidAt: Date): Date {
  return new Date(saidAt.getTime() + placeDays * dayMs);
}
