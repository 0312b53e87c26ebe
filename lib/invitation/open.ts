import "server-only";
import { randomBytes } from "node:crypto";
import { hmacOf } from "@/lib/crypto";

export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. */
export const tokenHmac = (token: string): string => hmacOf("invitation", token);

/** For how many days an invitation can be answered. */
export const invitationDays = 14;

const dayMs = 24 * 60 * 60 * 1000;

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + invitationDays * dayMs);

/** Nobody answered it and nobody withdrew it; it may be past its end. */
export const unanswered = { acceptedAt: null, declinedAt: null, withdrawnAt: null } as const;

/** Can be answered now. */
export const openAt = (now: Date) => ({ ...unanswered, expiresAt: { gt: now } });
