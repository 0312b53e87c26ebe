import { endianness } from "node:os";
import { z } from "zod";
import type { Audience } from "@/lib/audience/audience";
import { city } from "@/lib/place/place";

const names = z.object({
  cities: z.array(city),
  countries: z.array(z.string()),
  topics: z.array(z.string()),
});

/** An audience as the columns of its row: what belongs to all as JSON, each array as its bytes, the lowest of each number first. */
export interface PackedAudience {
  readonly names: z.input<typeof names>;
  readonly scores: Uint8Array<ArrayBuffer>;
  readonly places: Uint8Array<ArrayBuffer>;
  readonly memberDays: Uint8Array<ArrayBuffer>;
  readonly topicsFrom: Uint8Array<ArrayBuffer>;
  readonly topicOf: Uint8Array<ArrayBuffer>;
  readonly topicScores: Uint8Array<ArrayBuffer>;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A copy in the order of bytes that is stored, or back from it, for numbers of so many bytes. */
function inOrder(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const copy = Buffer.alloc(bytes.length);
  copy.set(bytes);
  if (endianness() === "BE") {
    if (size === 2) copy.swap16();
    if (size === 4) copy.swap32();
  }
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.length);
}

const bytesOf = (numbers: Numbers) =>
  inOrder(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), numbers.BYTES_PER_ELEMENT);

const words16 = (bytes: Uint8Array) => {
  const copy = inOrder(bytes, 2);
  return new Uint16Array(copy.buffer, copy.byteOffset, copy.length / 2);
};

const words32 = (bytes: Uint8Array) => {
  const copy = inOrder(bytes, 4);
  return new Uint32Array(copy.buffer, copy.byteOffset, copy.length / 4);
};

export function packedAudience(audience: Audience): PackedAudience {
  const { cities, countries, topics } = audience;
  return {
    names: { cities: [...cities], countries: [...countries], topics: [...topics] },
    scores: bytesOf(audience.scores),
    places: bytesOf(audience.places),
    memberDays: bytesOf(audience.memberDays),
    topicsFrom: bytesOf(audience.topicsFrom),
    topicOf: bytesOf(audience.topicOf),
    topicScores: bytesOf(audience.topicScores),
  };
}

/** Reverses `packedAudience`. */
export function unpackedAudience({
  day,
  ...row
}: { readonly day: Date } & Omit<PackedAudience, "names"> & { readonly names: unknown }): Audience {
  return {
    day: day.toISOString().slice(0, 10),
    ...names.parse(row.names),
    scores: row.scores,
    places: words16(row.places),
    memberDays: words16(row.memberDays),
    topicsFrom: words32(row.topicsFrom),
    topicOf: words16(row.topicOf),
    topicScores: row.topicScores,
  };
}
