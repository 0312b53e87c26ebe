"use client";
import { type ReactNode, useActionState, useEffect, useEffectEvent, useRef, useState } from "react";
import { FormStateContext } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { typedSince } from "@/components/ui/typed-since";
import { useAgain } from "@/components/ui/use-again";
import type { FormAction, FormReply } from "@/lib/form-reply";

const noErrors = {};

/**
 * A form bound to one of our actions. Sent before its script has loaded, it waits for it. It gives back what was typed when
 * the answer is no, also what was typed while the answer was awaited, shows the refusal as an alert, and moves the focus to the first field with an error. `done` is shown
 * after a yes that leaves the page in place. Fields inside are those of components/ui.
 */
export function ActionForm<Value>({
  action,
  children,
  done,
  onDone,
  onRefused,
  className = "grid gap-5",
  label,
}: {
  action: FormAction<Value>;
  children: ReactNode;
  done?: ReactNode;
  /** Called in the browser after each yes, with what was answered. */
  onDone?: (value: Value) => void;
  /** Called in the browser after each refusal that the same would meet again. */
  onRefused?: () => void;
  className?: string;
  /** Names the form for screen readers where no heading does. */
  label?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  // A function of the browser and not the action itself: React keeps a form that is sent too early and sends it later, while
  // Next would answer it with the page's moving parts only, without the prerendered page around them.
  const [reply, send] = useActionState<FormReply<Value>, FormData>(
    async (before, sent) => {
      const reply = await action(before, sent);
      const { current } = form;
      if (!current || !("submission" in reply)) return reply;
      const { initialValue, ...submission } = reply.submission;
      const values = typedSince(initialValue ?? {}, sent, new FormData(current));
      return { ...reply, submission: { ...submission, initialValue: values } };
    },
    { status: "idle" },
  );
  const [answer, setAnswer] = useState({ reply, round: 0 });
  if (answer.reply !== reply) setAnswer({ reply, round: answer.round + 1 });
  const submission = "submission" in reply ? reply.submission : null;
  const asksAgain = useAgain(form, reply);
  const alert = asksAgain
    ? null
    : reply.status === "refused"
      ? reply.sentence
      : reply.status === "invalid"
        ? (submission?.error?.[""]?.[0] ?? "Look at the marked fields: each says what it needs.")
        : null;

  const react = useEffectEvent((reply: FormReply<Value>) => {
    if (reply.status === "done") onDone?.(reply.value);
    if (asksAgain || (reply.status !== "invalid" && reply.status !== "refused")) return;
    if (reply.status === "refused") onRefused?.();
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid="true"]') ?? find('[role="alert"]'))?.focus();
  });
  useEffect(() => react(reply), [reply]);

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
        {asksAgain && (
          <Notice status>
            Very many people are here at this moment. We ask again by ourselves; you need not do anything.
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
