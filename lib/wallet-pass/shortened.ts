/** How many bytes a text takes inside JSON. */
const bytesOf = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The text if it takes at most so many bytes inside JSON, else as much of its beginning as does with an … after it. Never cuts through
 * what people see as one character, and after a whole word where that costs less than half of the room.
 */
export function shortened(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  const room = bytes - bytesOf("…");
  let [kept, taken] = ["", 0];
  for (const { segment } of segmenter.segment(text)) {
    taken += bytesOf(segment);
    if (taken > room) break;
    kept += segment;
  }
  const atWord = kept.replace(/\s+\S*$/, "");
  return `${(atWord.length * 2 >= kept.length ? atWord : kept).trimEnd()}…`;
}
