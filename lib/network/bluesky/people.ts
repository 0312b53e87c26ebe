import type { Gathering } from "@/lib/network/bluesky/gathering";
import { peopleShape } from "@/lib/network/bluesky/shapes";
import type { NetworkClient } from "@/lib/network/client";

// As many as the AppView tells of at once.
const atOnce = 25;

/** Asks the AppView of those of whom nothing is known but what was done to them: since when they are there, whether they are bots. */
export async function meet(appView: NetworkClient, gathering: Gathering): Promise<void> {
  const { unknown } = gathering;
  for (let index = 0; index < unknown.length; index += atOnce) {
    const query = new URLSearchParams(unknown.slice(index, index + atOnce).map((did) => ["actors", did]));
    const { profiles } = await appView.get(`/xrpc/app.bsky.actor.getProfiles?${query}`, peopleShape);
    for (const person of profiles) gathering.addPerson(person);
  }
  gathering.giveUpOnUnknown();
}
