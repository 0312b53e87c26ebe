"use client";
import { type ReactNode, useActionState, useEffect, useEffectEvent, useRef, useState } from "react";
import { FormStateContext } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import type { FormAction, FormReply } from "@/lib/form-reply";

const noErrors = {};

/**
 * A form bound to one of our actions. It works before its script has loaded, gives back what was typed when the answer is
 * no, shows the refusal as an alert, and moves the focus to the first field with an error. `done` is shown after a yes
 * that leaves the page in place. Fields inside are those of components/ui.
 */
export function ActionForm<Value>({
  action,
  children,
  done,
  onDone,
  className = "grid gap-5",
  label,
}: {
  /** The action itself: wrapped in another function it would not work before the script has loaded. */
  action: FormAction<Value>;
  children: ReactNode;
  done?: ReactNode;
  /** Called in the browser after each yes. */
  onDone?: () => void;
  className?: string;
  /** Names the form for screen readers where no heading does. */
  label?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [reply, send] = useActionState<FormReply<Value>, FormData>(action, { status: "idle" });
  const [answer, setAnswer] = useState({ reply, round: 0 });
  if (answer.reply !== reply) setAnswer({ reply, round: answer.round + 1 });
  const submission = "submission" in reply ? reply.submission : null;
  const alert =
    reply.status === "refused"
      ? reply.sentence
      : reply.status === "invalid"
        ? (submission?.error?.[""]?.[0] ?? "Look at the marked fields: each says what it needs.")
        : null;

  const react = useEffectEvent((status: FormReply["status"]) => {
    if (status === "done") onDone?.();
    if (status !== "invalid" && status !== "refused") return;
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid="true"]') ?? find('[role="alert"]'))?.focus();
  });
  useEffect(() => react(reply.status), [reply]);

  return (
    <form ref={form} action={send} className={className} aria-label={label} noValidate>
      <FormStateContext
        value={{
          errors: reply.status === "invalid" ? (submission?.error ?? noErrors) : noErrors,
          values: submission?.initialValue ?? null,
          round: answer.round,
        }}
      >
        {alert && (
          <Notice tone="danger" alert>
            {alert}
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
