import { fileURLToPath } from "node:url";

/** The project's folder, without a slash at the end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

/**
 * Tells what is being done, runs it, and tells how long it took when a person would have noticed.
 * @template Answer
 * @param {string} sentence
 * @param {() => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function step(sentence, work) {
  console.log(`› ${sentence}`);
  const started = performance.now();
  const answer = await work();
  const seconds = (performance.now() - started) / 1000;
  if (seconds >= 1) console.log(`  done in ${seconds.toFixed(1)} s`);
  return answer;
}

/** A fault whose message is a sentence for whoever started the program; it is printed without a stack. */
export class Refusal extends Error {}
