import type { Prisma } from "@/prisma/generated/client";
import type { Activity } from "@/prisma/seed/people/activity";
import type { Character } from "@/prisma/seed/people/cast";

const minuteMs = 60_000;

/** When an account was linked and last read, and what is wrong with its link. */
export interface ReadTimes {
  readonly link: Character["link"];
  readonly linkedAt: Date;
  readonly lastReadAt: Date;
}

const troubleOf = {
  good: null,
  relink: "token_revoked",
  rate_limited: "rate_limited",
  server_down: "server_down",
} as const;

/** The reading that brought everything in, and where the link is broken a later one that failed. */
export function readsOf(
  {
    accountId,
    link,
    lastReadAt,
    posts,
  }: ReadTimes & Pick<Activity, "posts"> & { readonly accountId: string },
  now: Date,
): Prisma.AccountReadCreateManyInput[] {
  const began = new Date(lastReadAt.getTime() - 3 * minuteMs);
  const whole = {
    ...({ linkedAccountId: accountId, step: "DONE" } as const),
    ...{ done: posts.length, total: posts.length },
    ...{ createdAt: began, startedAt: began, finishedAt: lastReadAt },
  };
  const trouble = troubleOf[link];
  if (!trouble) return [whole];
  // One that is revoked is not tried again; the others were just tried.
  const failedAt =
    link === "relink"
      ? new Date(lastReadAt.getTime() + 24 * 60 * minuteMs)
      : new Date(Math.max(lastReadAt.getTime() + 30 * minuteMs, now.getTime() - 40 * minuteMs));
  const failed = {
    ...({ linkedAccountId: accountId, step: "PROFILE" } as const),
    ...{ createdAt: failedAt, startedAt: failedAt, finishedAt: new Date(failedAt.getTime() + 4000) },
    trouble,
    retryAt: trouble === "rate_limited" ? new Date(now.getTime() + 25 * minuteMs) : null,
  };
  return [whole, failed];
}
