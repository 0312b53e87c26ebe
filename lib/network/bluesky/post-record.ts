import { z } from "zod";

// As lenient as clients differ, which write what they like into records: whatever is not of these shapes is passed over.
const strongRef = z.object({ uri: z.string() });
const feature = z.object({
  $type: z.string(),
  did: z.string().optional(),
  uri: z.string().optional(),
  tag: z.string().optional(),
});
const facets = z
  .array(z.object({ features: z.array(z.unknown()).catch([]) }).catch({ features: [] }))
  .catch([]);
const external = z.object({ external: strongRef });
const quoting = z.object({ $type: z.literal("app.bsky.embed.record"), record: strongRef });
const quotingWithMedia = z.object({
  $type: z.literal("app.bsky.embed.recordWithMedia"),
  record: z.object({ record: strongRef }),
  media: z.unknown().optional(),
});

const raw = z.object({
  text: z.string().catch(""),
  createdAt: z.string().catch(""),
  reply: z.object({ parent: strongRef }).optional().catch(undefined),
  embed: z.unknown().optional(),
  facets: facets.optional().transform((list) => list ?? []),
  tags: z.array(z.string()).catch([]),
  labels: z
    .object({ values: z.array(z.object({ val: z.string() })) })
    .optional()
    .catch(undefined),
});

/** What a post says, as far as the score is made of it; the words are looked at and kept nowhere. */
export interface PostRecord {
  readonly text: string;
  /** As its author says; empty where they do not. */
  readonly createdAt: string;
  /** The `at://` address of the post that it answers. */
  readonly answers: string | null;
  /** The `at://` address of the record that it shows. */
  readonly quotes: string | null;
  /** DIDs. */
  readonly mentions: readonly string[];
  /** Lower case, without #. */
  readonly tags: readonly string[];
  readonly links: readonly string[];
  /** How its author labelled it. */
  readonly marks: readonly string[];
}

function quotedIn(embed: unknown): string | null {
  const media = quotingWithMedia.safeParse(embed).data;
  return media?.record.record.uri ?? quoting.safeParse(embed).data?.record.uri ?? null;
}

function linkedIn(embed: unknown): string[] {
  const shown = quotingWithMedia.safeParse(embed).data?.media ?? embed;
  const card = external.safeParse(shown).data;
  return card ? [card.external.uri] : [];
}

/** Every record of the collection `app.bsky.feed.post`, parsed; one that is no object at all says nothing. */
export const postRecord = raw
  .catch({ text: "", createdAt: "", reply: undefined, embed: null, facets: [], tags: [], labels: undefined })
  .transform(({ text, createdAt, reply, embed, facets, tags, labels }): PostRecord => {
    const features = facets.flatMap((one) =>
      one.features.flatMap((item) => feature.safeParse(item).data ?? []),
    );
    const of = (name: string) => features.filter(({ $type }) => $type === `app.bsky.richtext.facet#${name}`);
    const said = of("tag").flatMap(({ tag }) => tag ?? []);
    return {
      ...{ text, createdAt },
      answers: reply?.parent.uri ?? null,
      quotes: quotedIn(embed),
      mentions: [...new Set(of("mention").flatMap(({ did }) => did ?? []))],
      tags: [...new Set([...said, ...tags].map((tag) => tag.replace(/^#/, "").toLowerCase()))],
      links: [...new Set([...of("link").flatMap(({ uri }) => uri ?? []), ...linkedIn(embed)])],
      marks: labels?.values.map(({ val }) => val) ?? [],
    };
  });
