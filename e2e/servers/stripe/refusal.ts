/** What Stripe says of a refused request; `type` decides which class of error the SDK throws. */
export interface ErrorBody {
  readonly type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly charge?: string;
  readonly [more: string]: unknown;
}

/** A request that is refused; thrown by what answers it, told to the client as Stripe tells it. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message);
  }
}

interface Named {
  readonly code?: string;
  readonly param?: string;
  readonly status?: number;
}

/** 400 unless told otherwise. */
export function invalid(message: string, { status = 400, ...named }: Named = {}): StripeRefusal {
  return new StripeRefusal(status, { type: "invalid_request_error", message, ...named });
}

/** The object named by a parameter (`id` when it is in the path) does not exist on this account. */
export function noSuch(kind: string, id: string, param = "id"): StripeRefusal {
  return invalid(`No such ${kind}: '${id}'`, {
    status: param === "id" ? 404 : 400,
    code: "resource_missing",
    param,
  });
}
