"use client";
import { type FormEvent, useId, useState } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { codeLength, codeState, codeTroubles, plainCode } from "@/lib/claim/code";

/** Typing a code. What cannot be one is said at once, before anybody is asked. */
export function CodeEntry({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const id = useId();
  const state = codeState(typed);
  // Too few symbols are no mistake while somebody types.
  const trouble = state === "incomplete" && !tried ? null : codeTroubles[state];

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (state === "whole") onCode(plainCode(typed));
  }

  return (
    <form onSubmit={send} className="grid gap-3" aria-label="Type a code">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-sm font-medium">
          Code
        </label>
        <input
          id={id}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setTried(false);
          }}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={trouble ? true : undefined}
          aria-describedby={`${id}-state`}
          className="border-line-strong bg-card text-ink aria-invalid:border-danger w-full rounded-lg border px-3 py-2.5 font-mono text-xl tracking-widest uppercase aria-invalid:border-2"
        />
        <p
          id={`${id}-state`}
          aria-live="polite"
          className={`min-h-5 text-sm ${trouble ? "text-danger font-medium" : "text-muted"}`}
        >
          {trouble ??
            (state === "whole" ? "Typed rightly." : `${plainCode(typed).length} of ${codeLength} symbols`)}
        </p>
      </div>
      <button type="submit" className={buttonClass("secondary")}>
        Check the code
      </button>
    </form>
  );
}
