"use client";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button-look";
import { SubmitButton } from "@/components/ui/submit-button";
import { switchTopicAction } from "@/lib/topic/actions";
import type { SwitchTopic } from "@/lib/topic/schema";

/** Switches a topic off or on. `onSwitched` is told although this button may be gone from the page by then. */
export function TopicSwitch({
  topic,
  to,
  label,
  look = "quiet",
  onSwitched,
  children,
}: SwitchTopic & {
  /** Names the form for screen readers. */
  label: string;
  look?: ButtonLook;
  onSwitched: () => void;
  children: ReactNode;
}) {
  return (
    <ActionForm<undefined>
      action={async (before, form) => {
        const reply = await switchTopicAction(before, form);
        if (reply.status === "done") onSwitched();
        return reply;
      }}
      label={label}
      className="grid gap-2"
    >
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="to" value={to} />
      <SubmitButton look={look} pending="Scoring anew …">
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
