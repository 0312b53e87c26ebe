import type { Prisma } from "@/prisma/generated/client";

/** Domains that are proved now. */
export const proved = { verifiedAt: { not: null }, lapsedAt: null } satisfies Prisma.BrandDomainWhereInput;

/** How a domain of a brand stands, told from its times. */
export type DomainState = "open" | "expired" | "proved" | "failing" | "lapsed";

interface Times {
  readonly expiresAt: Date;
  readonly verifiedAt: Date | null;
  readonly failedSince: Date | null;
  readonly silentSince: Date | null;
  readonly lapsedAt: Date | null;
}

/** `failing` is proved still: its last check did not find the token. */
export function stateOf(
  { expiresAt, verifiedAt, failedSince, silentSince, lapsedAt }: Times,
  now: Date,
): DomainState {
  if (lapsedAt) return "lapsed";
  if (verifiedAt) return failedSince || silentSince ? "failing" : "proved";
  return expiresAt > now ? "open" : "expired";
}
