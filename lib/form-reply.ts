import type { SubmissionResult } from "@conform-to/react";

/**
 * What a form gets back from its action. `submission` carries the submitted values, so that nothing a person typed is
 * lost when the answer is no; `sentence` is ready to be read by a person.
 */
export type FormReply<Value = undefined> =
  | { readonly status: "idle" }
  | { readonly status: "invalid"; readonly submission: SubmissionResult<string[]> }
  | {
      readonly status: "refused";
      readonly submission: SubmissionResult<string[]>;
      readonly sentence: string;
      /** After how many milliseconds the same may be sent again without asking anybody; null when that would change nothing. */
      readonly againMs: number | null;
    }
  | { readonly status: "done"; readonly value: Value };

export type FormAction<Value = undefined> = (
  before: FormReply<Value>,
  form: FormData,
) => Promise<FormReply<Value>>;

export const idle: FormReply<never> = { status: "idle" };
