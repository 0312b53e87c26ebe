import { SubmitButton } from "@/components/ui/submit-button";

/** What stands below each step of a draft. */
export function KeptDraftFoot() {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <SubmitButton pending="Saving …">Save and go on</SubmitButton>
      <p className="text-muted text-sm">Only your team sees a draft.</p>
    </div>
  );
}
