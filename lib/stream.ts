import { setTimeout as wait } from "node:timers/promises";

const lookEveryMs = 700;
const sayEveryMs = 15_000;
// Browsers come back by themselves; a connection that nobody closes does not live for ever.
const longestMs = 10 * 60_000;

/**
 * Server-sent events: a value each time it is another than before, looked up about every second, until it is `last`, gone
 * (null), or the reader has left. Said to be alive in between, so that nobody on the way closes the connection.
 */
export function streamOfChanges<Value>(
  look: () => Promise<Value | null>,
  last: (value: Value) => boolean,
  left: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  async function* events(): AsyncGenerator<string, void, undefined> {
    let said = "";
    let saidAt = 0;
    const began = Date.now();
    while (!left.aborted && Date.now() - began < longestMs) {
      const value = await look();
      if (value === null) return;
      const text = JSON.stringify(value);
      if (text !== said) yield `data: ${text}\n\n`;
      else if (Date.now() - saidAt > sayEveryMs) yield ": still here\n\n";
      if (text !== said || Date.now() - saidAt > sayEveryMs) saidAt = Date.now();
      said = text;
      if (last(value)) return;
      await wait(lookEveryMs, undefined, { signal: left }).catch(() => undefined);
    }
  }
  const running = events();
  return new ReadableStream({
    async pull(controller) {
      const next = await running.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await running.return();
    },
  });
}
