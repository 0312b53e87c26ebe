"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** A text to be put elsewhere exactly as it is: named, selected in one go, and copied by a button. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      setSaid("Your browser does not let us copy. Select the text and copy it by hand.");
    }
  };
  return (
    <div className="grid min-w-0 gap-1.5">
      <p className="text-muted text-sm">{label}</p>
      <div className="grid justify-items-start gap-3 sm:flex sm:items-start">
        <code className="bg-sunken border-line w-full min-w-0 rounded-lg border px-3 py-2.5 font-mono text-sm wrap-anywhere select-all">
          {text}
        </code>
        <Button onClick={() => void copy()}>
          Copy<span className="sr-only"> {label}</span>
        </Button>
      </div>
      <p role="status" className="text-muted text-sm">
        {said}
      </p>
    </div>
  );
}
