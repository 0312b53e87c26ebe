/**
 * Gathers calls that come at the same moment: while a batch of a key is under way the next calls of that key wait, and are
 * then done together, `most` at a time, in the order they came. Whoever comes alone waits for nobody.
 *
 * `run` answers each wish at its place. When it throws, each wish of the batch is tried once more by itself, so that nobody
 * fails for somebody else's fault.
 */
export function together<Wish, Answer>(
  most: number,
  run: (key: string, wishes: readonly Wish[]) => Promise<readonly Answer[]>,
): (key: string, wish: Wish) => Promise<Answer> {
  interface Waiting {
    readonly wish: Wish;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (fault: unknown) => void;
  }
  const queues = new Map<string, Waiting[]>();

  async function settle(key: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await run(
        key,
        batch.map(({ wish }) => wish),
      );
      if (answers.length !== batch.length) throw new Error("a batch was not answered whole");
      for (const [place, { resolve }] of batch.entries()) resolve(answers[place] as Answer);
    } catch (fault) {
      const [only, ...others] = batch;
      if (others.length === 0) return only?.reject(fault);
      for (const one of batch) await settle(key, [one]);
    }
  }

  async function work(key: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await settle(key, queue.splice(0, most));
    queues.delete(key);
  }

  return (key, wish) =>
    new Promise((resolve, reject) => {
      const waiting = { wish, resolve, reject };
      const queue = queues.get(key);
      if (queue) return void queue.push(waiting);
      const begun = [waiting];
      queues.set(key, begun);
      void work(key, begun);
    });
}
