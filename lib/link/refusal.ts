import type { Trouble } from "@/lib/network/trouble";

/** Why a link was not made, read again or taken away. */
export type LinkRefusal =
  /** The network's side: see lib/network/sentences.ts. `place` is the server as a person knows it. */
  | {
      readonly fact: "trouble";
      readonly trouble: Trouble;
      readonly network: string;
      readonly place: string;
    }
  | { readonly fact: "too_many_tries"; readonly waitSeconds: number }
  /** An operator has not set the network up. */
  | { readonly fact: "not_set_up" }
  /** The answer belongs to no trip that this member began and has not finished. */
  | { readonly fact: "attempt_unknown" }
  | { readonly fact: "attempt_expired" }
  | { readonly fact: "linked_by_another" }
  | { readonly fact: "account_unknown" }
  | { readonly fact: "read_just_now" }
  | { readonly fact: "relink_needed" };

export type LinkFact = LinkRefusal["fact"];
