import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviewPerkAction } from "@/lib/moderation/actions";
import { longestReason } from "@/lib/moderation/schema";

const decisions = [
  {
    value: "APPROVED",
    label: "Approve",
    hint: "Its units are made and members see it at once. This cannot be undone.",
  },
  { value: "CHANGES_ASKED", label: "Ask for changes", hint: "The brand edits it and hands it in again." },
  { value: "REJECTED", label: "Reject", hint: "For good: the brand can only begin another perk." },
];

/** Where a moderator decides on a submission. */
export function ReviewForm({ perk, version }: { perk: string; version: number }) {
  return (
    <ActionForm action={reviewPerkAction} label="Decision">
      <input type="hidden" name="perk" value={perk} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup name="decision" label="Decision" options={decisions} />
      <TextArea
        name="reason"
        label="Reason"
        hint="The brand reads it. Needed unless you approve: say what is wrong and what would be right."
        rows={5}
        maxLength={longestReason}
      />
      <div>
        <SubmitButton wide pending="Deciding …">
          Decide
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
