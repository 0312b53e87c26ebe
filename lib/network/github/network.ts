import { env } from "@/lib/env";
import type { Network } from "@/lib/network/network";

/** GitHub, where an operator set up Laurel's app there. */
export const github: Network = {
  name: "GitHub",
  place: null,
  go: "Go to GitHub",
  permission:
    "GitHub asks you whether Laurel may know who you are there. Laurel asks for no further permission: it sees what everybody sees, never private repositories, and can change nothing.",
  sees: {
    received: ["star", "fork", "mention", "reply", "review", "accepted", "like", "follow"],
    given: ["star", "fork", "mention", "reply", "review", "accepted", "follow"],
    posts: "Issues and pull requests that you opened in public repositories.",
    body: "The stars of your public repositories that are not forks.",
    read: [
      "who starred and forked your repositories (a star, a fork)",
      "who opened issues there (a mention) or pull requests (a reply)",
      "who commented (a reply) or reviewed (a review) in your repositories, and on your issues and pull requests elsewhere",
      "who merged your pull requests into other repositories (accepted), and who reacted to what you opened (a like)",
      "the same the other way: whom you starred, forked, answered and reviewed, and whose pull requests you merged",
      "how many follow you, and who began to since Laurel first looked",
    ],
    unseen: [
      "repositories of organisations, also of those that you run; your issues, pull requests, comments and reviews there are seen",
      "who names you with an @ in other people's repositories",
      "discussions, gists, sponsors, wikis, and anything private",
      "since when somebody follows you, so that earlier followers count by their number alone",
      "reactions that you give, and reactions to comments",
      "whom you blocked: GitHub tells only apps that may change your profile, but takes away their stars and keeps them out of your repositories itself",
      "who starred a repository after its first 40,000 stars",
    ],
  },
  // Its limits are for each permission, 5,000 an hour; all of it together is bounded so that no crowd is ever sent.
  requestsPerSecond: 25,
  isSetUp: () => env.github !== null,
  async adapter(ports) {
    const site = env.github;
    if (!site) throw new Error("GITHUB_ID and GITHUB_SECRET are not set");
    const { githubAdapter } = await import("@/lib/network/github/github");
    return githubAdapter(ports, site);
  },
};
