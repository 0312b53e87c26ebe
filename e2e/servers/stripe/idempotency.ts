import { StripeRefusal } from "./refusal.ts";

/** What was answered: the status, and the body as it was sent. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly requestId: string;
}

interface Kept {
  readonly asked: string;
  readonly at: number;
  /** Null while it is being answered. */
  answer: Answer | null;
}

const day = 86_400;

/** Remembers what was answered to requests with an `Idempotency-Key`, for a day. */
export class IdempotentRequests {
  readonly #kept = new Map<string, Kept>();

  /**
   * Begins a request.
   * @param asked what the request asks, all of it
   * @returns the answer that was given before, if any
   * Throws Stripe's errors: 409 while the same is being answered, 400 when the key came with another request.
   */
  begin(key: string, asked: string, now: number): Answer | null {
    const kept = this.#kept.get(key);
    if (!kept || kept.at + day <= now) {
      this.#kept.set(key, { asked, at: now, answer: null });
      return null;
    }
    if (kept.asked !== asked)
      throw new StripeRefusal(400, {
        type: "idempotency_error",
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    if (!kept.answer)
      throw new StripeRefusal(409, {
        type: "idempotency_error",
        code: "idempotency_key_in_use",
        message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      });
    return kept.answer;
  }

  finish(key: string, answer: Answer): void {
    const kept = this.#kept.get(key);
    if (kept) kept.answer = answer;
  }

  /** As though the key had not been used: nothing was begun. */
  forget(key: string): void {
    this.#kept.delete(key);
  }
}
