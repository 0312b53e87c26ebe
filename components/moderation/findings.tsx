import { Notice } from "@/components/ui/notice";
import type { Finding } from "@/lib/moderation/findings";
import { findingSentences } from "@/lib/moderation/sentences";

/** What the rules found in a perk. They point; a person decides. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0)
    return (
      <Notice tone="success" title="The rules found nothing">
        They know few things. Read it as a member would.
      </Notice>
    );
  return (
    <Notice
      tone={findings.includes("asks_for_post") ? "danger" : "warning"}
      title={findings.length === 1 ? "One thing to look at" : `${findings.length} things to look at`}
    >
      <ul className="list-disc space-y-1 pl-5">
        {findings.map((finding) => (
          <li key={finding}>{findingSentences[finding]}</li>
        ))}
      </ul>
    </Notice>
  );
}
