/** Stripe's clock: the machine's, until a test puts it forward. Seconds since 1970, as in Stripe's objects. */
export class Clock {
  #aheadSeconds = 0;
  #due: { at: number; act: () => void }[] = [];

  now(): number {
    return Math.floor(Date.now() / 1000) + this.#aheadSeconds;
  }

  /** Does something once it is so late; noticed with the next request or when the clock is put forward. */
  at(seconds: number, act: () => void): void {
    this.#due.push({ at: seconds, act });
  }

  /** Puts the clock forward and does what has come due. */
  forward(seconds: number): void {
    this.#aheadSeconds += seconds;
    this.settle();
  }

  /** Does what has come due, the earliest first. */
  settle(): void {
    for (;;) {
      const now = this.now();
      const [next] = this.#due.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      if (!next) return;
      this.#due.splice(this.#due.indexOf(next), 1);
      next.act();
    }
  }
}
