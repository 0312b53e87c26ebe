import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { hmacOf, seal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { adapterOf, placeOf } from "@/lib/link/adapters";
import type { LinkRefusal } from "@/lib/link/refusal";
import { type NetworkName, networks } from "@/lib/network/networks";
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
 * Begins a member's trip to the consent page of the server that `place` (a handle, a server, an address) names on a
 * network. Resolves to where to send them; their answer counts for 15 minutes. Refuses with the network's trouble, where
 * the network is not set up, or after 30 tries in an hour.
 */
export async function beginLink(
  member: MemberId,
  { network, place }: { readonly network: NetworkName; readonly place: string },
  now = new Date(),
): Promise<Result<{ url: string }, LinkRefusal>> {
  if (!networks[network].isSetUp()) return refuse({ fact: "not_set_up" });
  const spent = await spend(perMember, member);
  if (!spent.ok) return refuse({ fact: "too_many_tries", ...spent.refusal });
  const adapter = await adapterOf(network);
  const found = await adapter.discover(place);
  if (!found.ok)
    return refuse({ fact: "trouble", trouble: found.refusal, network, place: placeTyped(place) });
  const { origin } = found.value;
  const begun = await adapter.authorise(found.value);
  if (!begun.ok) return refuse({ fact: "trouble", trouble: begun.refusal, network, place: placeOf(origin) });
  const { trip, url } = begun.value;
  await db.linkAttempt.deleteMany({ where: { userId: member, expiresAt: { lt: now } } });
  await db.linkAttempt.create({
    data: {
      userId: member,
      network,
      origin,
      stateHmac: hmacOf("link-state", trip.state),
      secretSealed: seal(trip.secret),
      expiresAt: new Date(now.getTime() + attemptMs),
    },
  });
  return ok({ url: url.href });
}
