/** The networks of the story, by the names that lib/network gives them. */
export type NetworkInStory = "mastodon" | "bluesky" | "github";

/** Where those are who have no server of their own: stands in place of a Mastodon server. */
export const gitHubHost = "github.com";
