/** What people write about, as far as Laurel tells it apart: nothing from which belief, politics, health or descent follows. */
export interface Topic<Slug extends string = string> {
  /** Its name in addresses and in the database. */
  readonly slug: Slug;
  readonly title: string;
  /** Hashtags of posts about it, with spaces between, in small letters; see `plainTag` for what does not matter. */
  readonly tags: string;
  /** Programming languages as GitHub names them, with commas between. */
  readonly languages?: string;
  /** Topics of GitHub repositories about it, with spaces between. Its tags are understood there too. */
  readonly repositoryTopics?: string;
}

/** A topic at the top, with the finer ones of which it is the only parent. */
export interface TopTopic<Slug extends string = string> extends Topic<Slug> {
  /** What belongs to it, in half a sentence. */
  readonly line: string;
  readonly below: readonly Topic<Slug>[];
}
