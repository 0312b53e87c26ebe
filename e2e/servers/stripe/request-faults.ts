/** What goes wrong with requests. */
export interface RequestFault {
  /**
   * - `too_many`: 429, nothing done
   * - `broken`: 500, nothing done
   * - `cut`: the connection ends, nothing done
   * - `cut_after`: done, and then the connection ends before the answer
   * - `wait`: begun, and done and answered only once `goOn` is called
   */
  readonly as: "broken" | "cut" | "cut_after" | "too_many" | "wait";
  /** Only requests whose method and path (`POST /v1/refunds`) contain this. */
  readonly on?: string | undefined;
  /** Ends by itself after so many requests; 1 unless told. */
  readonly times?: number | undefined;
}

/** The faults that are to come, and the limit on how often may be asked. */
export class RequestFaults {
  #faults: { fault: RequestFault; left: number }[] = [];
  #waiting: (() => void)[] = [];
  #limit: number | null = null;
  #window = { second: 0, asked: 0 };

  /** From now on these and no others. */
  set(faults: readonly RequestFault[]): void {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? 1 }));
  }

  /** What is to go wrong with a request, if anything. It is used up. */
  take(methodAndPath: string): RequestFault["as"] | null {
    const found = this.#faults.find(({ fault, left }) => left > 0 && methodAndPath.includes(fault.on ?? ""));
    if (!found) return null;
    found.left -= 1;
    return found.fault.as;
  }

  /** Resolves when `goOn` is called. */
  async wait(): Promise<void> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** How many requests wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  goOn(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Refuses what is more than so many requests in one second; null for no limit. */
  limit(perSecond: number | null): void {
    this.#limit = perSecond;
  }

  /** Counts a request; whether it is one too many. */
  isTooMany(): boolean {
    if (this.#limit === null) return false;
    const second = Math.floor(Date.now() / 1000);
    if (this.#window.second !== second) this.#window = { second, asked: 0 };
    this.#window.asked += 1;
    return this.#window.asked > this.#limit;
  }
}
