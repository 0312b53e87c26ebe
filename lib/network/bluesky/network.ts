import { env } from "@/lib/env";
import { canIntroduceItself } from "@/lib/network/bluesky/address";
import type { Network } from "@/lib/network/network";

/** Bluesky, and accounts on servers of one's own that talk with it. */
export const bluesky: Network = {
  name: "Bluesky",
  place: {
    label: "Your handle on Bluesky",
    hint: "As in name.bsky.social, or your own domain. Servers of one's own work too.",
    example: "name.bsky.social",
  },
  go: "Go to Bluesky",
  permission:
    "Your server asks you whether Laurel may see your notifications; all else that it reads is public. Laurel can never post, follow or change anything.",
  sees: {
    received: ["like", "repost", "follow", "mention", "quote", "reply"],
    given: ["like", "repost", "follow", "mention", "quote", "reply"],
    posts: "Your posts, and your answers to others.",
    body: null,
    read: [
      "when you posted, under which tags, whether a post advertises or repeats another",
      "who liked, reposted, quoted, mentioned or answered you, and who began to follow you",
      "whom you answered, mentioned, quoted, liked and reposted, and whom you began to follow",
      "how many follow you, and whom you blocked, so that they do not count",
    ],
    unseen: [
      "when exactly somebody reposted you, unless you were notified of it",
      "who has followed you for longer than 180 days, beyond how many there are",
      "direct messages, whom you muted, and lists of people that you blocked at once",
    ],
  },
  // An AppView allows one address ten a second on average.
  requestsPerSecond: 7,
  // Its servers know clients by their public address alone; there is nothing else to set up.
  isSetUp: () => canIntroduceItself(env.url),
  async adapter(ports) {
    const { blueskyAdapter } = await import("@/lib/network/bluesky/bluesky");
    return blueskyAdapter({ ...ports, services: env.bluesky });
  },
};
