import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf, seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { adapterOf, placeOf } from "@/lib/link/adapters";
import type { LinkRefusal } from "@/lib/link/refusal";
import { startRead } from "@/lib/link/start-read";
import type { Profile } from "@/lib/network/adapter";
import { whoOf } from "@/lib/network/who";
import { ok, type Result, refuse } from "@/lib/result";
import type { LinkAttempt } from "@/prisma/generated/client";

async function attemptOf(
  member: MemberId,
  network: string,
  state: string | null,
  now: Date,
): Promise<Result<LinkAttempt, LinkRefusal>> {
  const stateHmac = state && hmacOf("link-state", state);
  const attempt = stateHmac
    ? await db.linkAttempt.findFirst({ where: { stateHmac, network, userId: member } })
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
  network: string,
  origin: string,
  grant: string,
  { identity, createdAt, body: _, ...profile }: Profile,
): Promise<string | null> {
  const identityHmac = whoOf(network, identity);
  const facts = { origin, ...profile, grantSealed: seal(grant), remoteCreatedAt: createdAt };
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
 * another member has linked; the grant is then dropped, not revoked, since a server may have given the other the same one.
 */
export async function finishLink(
  member: MemberId,
  network: string,
  back: URL,
  now = new Date(),
): Promise<Result<{ accountId: string }, LinkRefusal>> {
  const state = back.searchParams.get("state");
  const found = await attemptOf(member, network, state, now);
  if (!found.ok) return found;
  const { origin, secretSealed } = found.value;
  const adapter = await adapterOf(network);
  const accepted = await adapter.accept(origin, back, { state: state ?? "", secret: unseal(secretSealed) });
  if (!accepted.ok)
    return refuse({ fact: "trouble", trouble: accepted.refusal, network, place: placeOf(origin) });
  const { grant, profile, origin: home } = accepted.value;
  const accountId = await keep(member, network, home, grant, profile);
  if (!accountId) return refuse({ fact: "linked_by_another" });
  await startRead(accountId);
  return ok({ accountId });
}
