import { noSuch } from "./refusal.ts";

/** The objects of one kind on one account, in the order they were made. */
export class Shelf<T extends { id: string }> {
  readonly #all = new Map<string, T>();

  /** @param kind what Stripe calls it when it is not there: "No such customer: 'cus_1'" */
  constructor(readonly kind: string) {}

  put<Kept extends T>(object: Kept): Kept {
    this.#all.set(object.id, object);
    return object;
  }

  find(id: string): T | undefined {
    return this.#all.get(id);
  }

  /** Throws Stripe's `resource_missing`, about the parameter that names it. */
  get(id: string, param?: string): T {
    const found = this.#all.get(id);
    if (!found) throw noSuch(this.kind, id, param);
    return found;
  }

  remove(id: string): void {
    this.#all.delete(id);
  }

  /** The newest first, as Stripe lists. */
  all(): T[] {
    return [...this.#all.values()].reverse();
  }
}
