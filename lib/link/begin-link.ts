import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf, seal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { keysAt } from "@/lib/link/app-keys";
import { adapterOf, placeOf } from "@/lib/link/networks";
import type { LinkRefusal } from "@/lib/link/refusal";
import { ok, type Result, refuse } from "@/lib/result";

const perMember: Limit = { name: "begin-link", points: 30, seconds: 60 * 60 };
const attemptMs = 15 * 60 * 1000;

/** The part of what was typed that names a server, for sentences; all of it where that cannot be told. */
function placeTyped(typed: string): string {
  const host =
    typed
      .trim()
      .replace(/^https?:\/\//i, "")
      .split("/")[0] ?? "";
  return host.split("@").at(-1)?.slice(0, 80) || typed.trim().slice(0, 80);
}

/**
 * Begins a member's trip to the consent page of the server that `place` (a handle, a server, an address) names. Resolves to
 * where to send them; their answer counts for 15 minutes. Refuses with the network's trouble, or after 30 tries in an hour.
 */
export async function beginLink(
  member: MemberId,
  { place }: { readonly place: string },
  now = new Date(),
): Promise<Result<{ url: string }, LinkRefusal>> {
  const spent = await spend(perMember, member);
  if (!spent.ok) return refuse({ fact: "too_many_tries", ...spent.refusal });
  const adapter = adapterOf("MASTODON");
  const found = await adapter.discover(place);
  if (!found.ok) return refuse({ fact: "trouble", trouble: found.refusal, place: placeTyped(place) });
  const origin = found.value;
  const keys = await keysAt("MASTODON", origin, now);
  if (!keys.ok) return refuse({ fact: "trouble", trouble: keys.refusal, place: placeOf(origin) });
  const { trip, url } = await adapter.authorise(keys.value);
  await db.linkAttempt.deleteMany({ where: { userId: member, expiresAt: { lt: now } } });
  await db.linkAttempt.create({
    data: {
      userId: member,
      network: "MASTODON",
      origin,
      stateHmac: hmacOf("link-state", trip.state),
      verifierSealed: seal(trip.verifier),
      expiresAt: new Date(now.getTime() + attemptMs),
    },
  });
  return ok({ url: url.href });
}
