"use client";
import { createContext, use, useId } from "react";

/** What the last answer said of the form around: errors and typed values by field name. */
export interface FormState {
  readonly errors: Readonly<Record<string, readonly string[] | null>>;
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Grows with each answer; a key that makes a field take its value again. */
  readonly round: number;
}

export const FormStateContext = createContext<FormState>({ errors: {}, values: null, round: 0 });

/** A field's ids, its error, and what was typed into it if the form came back. */
export function useField(name: string, initial?: string | number | undefined) {
  const { errors, values, round } = use(FormStateContext);
  const id = useId();
  const error = errors[name]?.[0];
  const typed = values?.[name];
  const kept = typeof typed === "string" ? typed : undefined;
  return {
    id,
    error,
    round,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    value: values ? (kept ?? "") : initial,
    /** Whether the form came back, and with it what was typed. */
    returned: values !== null,
    typed,
  };
}
