import type { NetworkClient } from "@/lib/network/client";
import { accountShape } from "@/lib/network/mastodon/shapes";
import { TroubleMet } from "@/lib/network/trouble";

export type Person = { id: string; acct: string };

/** Who stands behind an account's id. Statuses name by id only whom they answer; the name is among the mentions, or has to be asked for. */
export class People {
  readonly #known = new Map<string, Person | null>();
  constructor(readonly client: NetworkClient) {}

  async byId(id: string, mentions: readonly Person[]): Promise<Person | null> {
    const found = mentions.find((person) => person.id === id) ?? this.#known.get(id);
    if (found !== undefined) return found;
    const person = await this.#ask(id);
    this.#known.set(id, person);
    return person;
  }

  async #ask(id: string): Promise<Person | null> {
    try {
      return await this.client.get(`/api/v1/accounts/${encodeURIComponent(id)}`, accountShape);
    } catch (error) {
      // Gone or hidden: nobody to count.
      const gone = error instanceof TroubleMet && error.trouble.kind === "unexpected_answer";
      if (gone) return null;
      throw error;
    }
  }
}
