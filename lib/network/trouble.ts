import type { FetchTrouble } from "@/lib/fetch-guarded";
import { ok, type Result, refuse } from "@/lib/result";

/** What can go wrong between Laurel and a network, as facts. The words for each are in `sentences.ts`. */
export type TroubleKind =
  | Exclude<FetchTrouble, "too_many_redirects">
  | "name_unreadable"
  | "name_unknown"
  | "not_this_network"
  | "not_json"
  | "unexpected_answer"
  | "server_error"
  | "rate_limited"
  | "registration_refused"
  | "consent_refused"
  | "state_mismatch"
  | "code_refused"
  | "token_revoked"
  | "permission_missing";

export interface Trouble {
  readonly kind: TroubleKind;
  /** When the network allows the next try; null where it did not say. */
  readonly retryAt: Date | null;
}

/** A trouble without a time. */
export function trouble(kind: TroubleKind): Trouble {
  return { kind, retryAt: null };
}

/** Carries a trouble out of the depths of an adapter to its edge, where it is returned; never leaves an adapter. */
export class TroubleMet extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.kind);
  }
}

/** At an adapter's edge: a trouble as its refusal; anything else is a fault and goes on. */
export function refusalOf(error: unknown): Result<never, Trouble> {
  if (error instanceof TroubleMet) return refuse(error.trouble);
  throw error;
}

/** Work of which a trouble is an answer. */
export function settled<Value>(work: Promise<Value>): Promise<Result<Value, Trouble>> {
  return work.then(ok<Value>, refusalOf);
}
