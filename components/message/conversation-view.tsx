import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { MessageRow } from "@/lib/message/queries";
import { subjectsTold } from "@/lib/message/words";
import type { MessageSide } from "@/prisma/generated/enums";

/** A conversation, the oldest first. `as` is the side that reads; `names` are what the sides are called; `below` stands under a message. */
export function ConversationView({
  messages,
  as,
  names,
  zone,
  below,
}: {
  messages: readonly MessageRow[];
  as: MessageSide;
  names: Record<MessageSide, string>;
  zone?: string;
  below?: (message: MessageRow) => ReactNode;
}) {
  return (
    <ol className="grid grid-cols-1 gap-4">
      {messages.map((message) => {
        const own = message.side === as;
        return (
          <li
            key={message.id}
            className={`max-w-prose min-w-0 rounded-xl border px-4 py-3 ${own ? "border-line bg-sunken ml-6 sm:ml-12" : "border-line-strong bg-card mr-6 sm:mr-12"}`}
          >
            <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <span className="text-ink font-medium wrap-anywhere">{own ? "You" : names[message.side]}</span>
              <Time at={message.at} {...(zone ? { zone } : {})} />
              {message.subject && message.subject !== "QUESTION" && (
                <Badge tone={message.settledAt ? "plain" : "bad"}>
                  {subjectsTold[message.subject]}
                  {message.settledAt ? ", put right" : ""}
                </Badge>
              )}
            </p>
            <p className="mt-2 leading-7 wrap-anywhere whitespace-pre-line">{message.text}</p>
            {below?.(message)}
          </li>
        );
      })}
    </ol>
  );
}
