import { ConversationView } from "@/components/message/conversation-view";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { SelectField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MemberId } from "@/lib/account/gate";
import { settleMessageAction, writeMessageAction } from "@/lib/message/actions";
import { type MessageRow, messagesOfClaim } from "@/lib/message/queries";
import { longestMessage } from "@/lib/message/schema";
import { subjectNames } from "@/lib/message/words";
import { MessageSubject } from "@/prisma/generated/enums";

function PutRight({ message: { id, side, subject, settledAt } }: { message: MessageRow }) {
  if (side !== "MEMBER" || subject === "QUESTION" || settledAt) return null;
  return (
    <div className="mt-3">
      <Confirm
        opener="It was put right"
        title="Was it put right?"
        action={settleMessageAction}
        fields={{ message: id }}
        confirm="Yes, it was put right"
      >
        <p>What you told no longer counts against the brand. You can write again at any time.</p>
      </Confirm>
    </div>
  );
}

/** What a member and the brand wrote each other about a claim, and the form to go on. */
export async function ClaimConversation({
  member,
  claim,
  brandName,
  withCode,
}: {
  member: MemberId;
  claim: string;
  brandName: string;
  /** Whether the claim comes with a code. */
  withCode: boolean;
}) {
  const messages = await messagesOfClaim(member, claim);
  const subjects = Object.values(MessageSubject).filter((subject) => withCode || subject !== "CODE_FAILED");
  return (
    <Card as="section">
      <div data-print="hide" className="grid grid-cols-1 gap-5">
        <div>
          <h2 className="mb-1 text-lg">Talk with {brandName}</h2>
          <p className="text-muted text-sm leading-6">
            They see which claim it is about, and neither your name nor your address. How soon they answer,
            and whether they gave what you claimed, is counted in their public reliability.
          </p>
        </div>
        {messages.length > 0 && (
          <ConversationView
            messages={messages}
            as="MEMBER"
            names={{ MEMBER: "You", BRAND: brandName }}
            below={(message) => <PutRight message={message} />}
          />
        )}
        <ActionForm
          action={writeMessageAction}
          label={`Write to ${brandName}`}
          className="grid gap-4"
          done="Sent. You get a mail when they answer."
        >
          <input type="hidden" name="claim" value={claim} />
          <SelectField
            name="subject"
            label="What it is about"
            options={subjects.map((value) => ({ value, label: subjectNames[value] }))}
          />
          <TextArea name="text" label="Your message" rows={3} maxLength={longestMessage} />
          <div>
            <SubmitButton>Send</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}
