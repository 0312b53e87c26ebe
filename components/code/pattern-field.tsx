"use client";
import { useState } from "react";
import { TextField } from "@/components/ui/field";
import { codeByPattern, patternSentence, patternTrouble } from "@/lib/code/pattern";

// The same at each sight: they show the pattern and are never handed out.
const examples = [0, 1, 2].map((n) => Uint8Array.from({ length: 31 }, (_, i) => (i + 3) * (n + 5) * 37 + n));

/** The pattern of generated codes, with three examples of what it makes, or what is wrong with it. */
export function PatternField({ initial }: { initial: string }) {
  const [typed, setTyped] = useState(initial);
  const pattern = typed.trim().toUpperCase();
  const trouble = patternTrouble(pattern);
  return (
    <div className="grid gap-2">
      <TextField
        name="pattern"
        label="Pattern"
        optional
        hint="For codes that Laurel makes: # is a random symbol, * one that catches typing errors; everything else stays. As in SUMMER-####-####-####-*."
        defaultValue={initial}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
      />
      {pattern !== "" && (
        <div role="status" className="text-sm leading-6">
          {trouble ? (
            patternSentence(trouble)
          ) : (
            <>
              <p className="text-muted">For example</p>
              <ul className="font-mono">
                {examples.map((bytes) => (
                  <li key={bytes[0]} className="wrap-anywhere">
                    {codeByPattern(pattern, bytes)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}
