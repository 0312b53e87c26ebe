import { env } from "@/lib/env";
import type { Network } from "@/lib/network/network";

/** Mastodon, and every server that speaks its API. */
export const mastodon: Network = {
  name: "Mastodon",
  place: {
    label: "Your handle or server",
    hint: "As in name@mastodon.social or mastodon.social. Servers that speak its language work too.",
    example: "name@mastodon.social",
  },
  go: "Go to my server",
  permission:
    "Your server asks you whether Laurel may read. Laurel can never post, follow or change anything.",
  sees: {
    received: ["like", "repost", "follow", "mention", "quote", "reply"],
    given: ["like", "repost", "mention", "quote", "reply"],
    posts: "Public and unlisted posts, and your public answers to others.",
    body: null,
    read: [
      "when you posted, under which tags, whether a post advertises or repeats another",
      "who favourited, boosted, quoted, mentioned or answered you, and who began to follow you",
      "whom you answered, mentioned, boosted, quoted and favourited",
      "how many follow you, and whom you blocked, so that they do not count",
    ],
    unseen: [
      "when exactly a favourite or a boost happened, unless you were notified of it",
      "followers from before your notifications begin",
      "anything about people whose servers do not talk with yours",
    ],
  },
  // A server allows each permission one a second on average; those of many members come from one address.
  requestsPerSecond: 5,
  isSetUp: () => true,
  async adapter(ports) {
    const { mastodonAdapter } = await import("@/lib/network/mastodon/mastodon");
    return mastodonAdapter({ ...ports, allowedPrivateHosts: env.allowedPrivateHosts });
  },
};
