import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideAppealAction } from "@/lib/moderation/actions";
import { longestReason } from "@/lib/moderation/schema";
import type { AppealSubject } from "@/prisma/generated/enums";

const grants: Record<AppealSubject, string> = {
  PROMOTION: "The mark stops counting for good, and the member is scored anew at once.",
  REPEAT: "The mark stops counting for good, and the member is scored anew at once.",
  SCORE: "The member is scored anew at once from what is stored. Set right first what was wrong.",
};

const declines: Record<AppealSubject, string> = {
  PROMOTION: "The mark stays. It cannot be appealed again.",
  REPEAT: "The mark stays. It cannot be appealed again.",
  SCORE: "Nothing changes.",
};

/** Where a moderator decides on an appeal. */
export function DecideForm({ appeal, subject }: { appeal: string; subject: AppealSubject }) {
  return (
    <ActionForm action={decideAppealAction} label="Decision">
      <input type="hidden" name="appeal" value={appeal} />
      <RadioGroup
        name="decision"
        label="Decision"
        options={[
          { value: "GRANTED", label: "Grant", hint: grants[subject] },
          { value: "DECLINED", label: "Decline", hint: declines[subject] },
        ]}
      />
      <TextArea
        name="answer"
        label="Answer"
        hint="The member reads it on their page and by mail. Say what you looked at and why you decide so."
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
