import { dayMs } from "@/lib/score/decay";

/** For how many days the time of an account stands still that cannot be read: nobody loses points for a broken link meanwhile. */
export const standstillDays = 30;

/**
 * By how many milliseconds the acts of an account are younger to the score than they are: what could not be read must not
 * count as not having happened. Its time stands still from the last whole reading on, for at most 30 days; then it fades as
 * everything does. Times are epoch ms.
 */
export function standstillMs(
  account: { readonly lastReadAt: number; readonly unreadableSince: number | null },
  now: number,
): number {
  if (account.unreadableSince === null || account.unreadableSince > now) return 0;
  return Math.min(Math.max(0, now - account.lastReadAt), standstillDays * dayMs);
}
