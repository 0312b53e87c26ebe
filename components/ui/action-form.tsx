"use client";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { FormStateContext } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import type { FormAction, FormReply } from "@/lib/form-reply";

const noErrors = {};

/**
 * A form bound to one of our actions. It works before and without JavaScript, gives back what was typed when the answer is
 * no, shows the refusal as an alert, and moves the focus to the first field with an error. `done` is shown after a yes
 * that leaves the page in place. Fields inside are those of components/ui.
 */
export function ActionForm<Value>({
  action,
  children,
  done,
  className,
  label,
}: {
  action: FormAction<Value>;
  children: ReactNode;
  done?: ReactNode;
  className?: string;
  /** Names the form for screen readers where no heading does. */
  label?: string;
}) {
  const count = useRef(0);
  const form = useRef<HTMLFormElement>(null);
  const [reply, send] = useActionState<FormReply<Value>, FormData>(
    (before, sent) => {
      count.current += 1;
      return action(before, sent);
    },
    { status: "idle" },
    undefined,
  );
  const submission = "submission" in reply ? reply.submission : null;

  useEffect(() => {
    if (reply.status === "invalid" || reply.status === "refused")
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [reply]);

  return (
    <form ref={form} action={send} className={className ?? "grid gap-5"} aria-label={label} noValidate>
      <FormStateContext
        value={{
          errors: reply.status === "invalid" ? (submission?.error ?? noErrors) : noErrors,
          values: submission?.initialValue ?? null,
          round: count.current,
        }}
      >
        {reply.status === "refused" && (
          <Notice tone="danger" alert>
            {reply.sentence}
          </Notice>
        )}
        {reply.status === "invalid" && (
          <Notice tone="danger" alert>
            {submission?.error?.[""]?.[0] ?? "Look at the marked fields: each says what it needs."}
          </Notice>
        )}
        {reply.status === "done" && done && (
          <Notice tone="success" status>
            {done}
          </Notice>
        )}
        {children}
      </FormStateContext>
    </form>
  );
}
