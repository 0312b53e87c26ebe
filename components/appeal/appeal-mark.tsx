"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { appealPostAction } from "@/lib/moderation/actions";
import { longestAppeal } from "@/lib/moderation/appeal";

/** "This is wrong", beside a mark. */
export function AppealMark({
  account,
  post,
  subject,
  name,
}: {
  account: string;
  post: string;
  subject: "PROMOTION" | "REPEAT";
  /** Tells the buttons of a page apart for screen readers. */
  name: string;
}) {
  return (
    <Dialog
      opener={
        <>
          This is wrong<span className="sr-only"> ({name})</span>
        </>
      }
      title="What is wrong with this mark?"
    >
      {(close) => (
        <ActionForm action={appealPostAction} label="What is wrong" onDone={close}>
          <input type="hidden" name="account" value={account} />
          <input type="hidden" name="post" value={post} />
          <input type="hidden" name="subject" value={subject} />
          <p className="text-sm leading-6">
            A person looks at the post and answers you here and by mail. Until then the mark counts. Laurel
            keeps no text of posts, so say what they should look for.
          </p>
          <TextArea name="reason" label="Why it is wrong" rows={5} maxLength={longestAppeal} />
          <SubmitButton pending="Sending …">Send it to a person</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
