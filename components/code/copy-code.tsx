"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** A code to read, to select in one go, and to copy. */
export function CopyCode({ code }: { code: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid("Copied.");
    } catch {
      setSaid("Your browser does not let us copy. Select the code and copy it by hand.");
    }
  };
  return (
    <div className="grid gap-3">
      <p className="bg-sunken border-line rounded-lg border px-4 py-4 text-center font-mono text-xl font-semibold wrap-anywhere select-all sm:text-2xl">
        {code}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={() => void copy()}>
          Copy the code
        </Button>
        <span role="status" className="text-muted text-sm">
          {said}
        </span>
      </div>
    </div>
  );
}
