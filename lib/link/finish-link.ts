import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf, seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { knownKeys } from "@/lib/link/app-keys";
import { adapterOf, placeOf } from "@/lib/link/networks";
import type { LinkRefusal } from "@/lib/link/refusal";
import { startRead } from "@/lib/link/start-read";
import type { Profile } from "@/lib/network/adapter";
import { trouble } from "@/lib/network/trouble";
import { whoOf } from "@/lib/network/who";
import { ok, type Result, refuse } from "@/lib/result";
import type { LinkAttempt } from "@/prisma/generated/client";

async function attemptOf(member: MemberId, back: URL, now: Date): Promise<Result<LinkAttempt, LinkRefusal>> {
  const state = back.searchParams.get("state");
  const attempt = state
    ? await db.linkAttempt.findFirst({ where: { stateHmac: hmacOf("link-state", state), userId: member } })
    : null;
  if (!attempt) return refuse({ fact: "attempt_unknown" });
  if (attempt.expiresAt <= now) return refuse({ fact: "attempt_expired" });
  // Of two answers to one trip, one finishes it.
  const { count } = await db.linkAttempt.updateMany({
    where: { id: attempt.id, finishedAt: null },
    data: { finishedAt: now },
  });
  return count === 1 ? ok(attempt) : refuse({ fact: "attempt_unknown" });
}

/** The linked account's id; null where the identity is another member's. */
async function keep(
  member: MemberId,
  { network, origin }: LinkAttempt,
  token: string,
  { createdAt, ...profile }: Profile,
): Promise<string | null> {
  const identityHmac = whoOf(network, profile.handle);
  const facts = { origin, ...profile, tokenSealed: seal(token), remoteCreatedAt: createdAt };
  const [renewed] = await db.linkedAccount.updateManyAndReturn({
    where: { identityHmac, userId: member },
    data: { ...facts, relinkNeededAt: null },
    select: { id: true },
  });
  if (renewed) return renewed.id;
  const made = await db.linkedAccount.createManyAndReturn({
    data: { userId: member, network, identityHmac, ...facts },
    skipDuplicates: true,
    select: { id: true },
  });
  if (made[0]) return made[0].id;
  // Somebody was quicker: this member in another window, or another member.
  return (await db.linkedAccount.findFirst({ where: { identityHmac, userId: member } }))?.id ?? null;
}

/**
 * Ends a member's trip at the address that the network sent them back to: links the account (or renews its link) and begins
 * to read it. Refuses answers to trips of others, expired and finished ones, the network's troubles, and an identity that
 * another member has linked; the token is then dropped, not revoked, since a server may have given the other the same one.
 */
export async function finishLink(
  member: MemberId,
  back: URL,
  now = new Date(),
): Promise<Result<{ accountId: string }, LinkRefusal>> {
  const found = await attemptOf(member, back, now);
  if (!found.ok) return found;
  const attempt = found.value;
  const place = placeOf(attempt.origin);
  const keys = await knownKeys(attempt.network, attempt.origin);
  if (!keys) return refuse({ fact: "trouble", trouble: trouble("code_refused"), place });
  const trip = { state: back.searchParams.get("state") ?? "", verifier: unseal(attempt.verifierSealed) };
  const accepted = await adapterOf(attempt.network).accept(keys, back, trip);
  if (!accepted.ok) return refuse({ fact: "trouble", trouble: accepted.refusal, place });
  const accountId = await keep(member, attempt, accepted.value.token, accepted.value.profile);
  if (!accountId) return refuse({ fact: "linked_by_another" });
  await startRead(accountId);
  return ok({ accountId });
}
