import { notFound } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { ConversationView } from "@/components/message/conversation-view";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { requireTeammate } from "@/lib/account/gate";
import { answerMessageAction } from "@/lib/message/actions";
import { conversationOf } from "@/lib/message/queries";
import { longestMessage } from "@/lib/message/schema";
import { uuidOrNull } from "@/lib/uuid";
import type { ClaimState } from "@/prisma/generated/enums";

const states: Record<ClaimState, string> = {
  OFFERED: "offered, not accepted yet",
  ACTIVE: "not used yet",
  REDEEMED: "used",
  RELEASED: "given back",
  EXPIRED: "ran out",
  REVOKED: "withdrawn",
};

/** One conversation in the brand's rooms, with the form to answer. */
export async function BrandConversation({ which }: { which: Promise<{ brand: string; claim: string }> }) {
  const { brand, claim } = await which;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/messages/${claim}`);
  const id = uuidOrNull(claim);
  const conversation = id && (await conversationOf(teammate.brandId, id));
  if (!conversation) notFound();
  const { perkTitle, claimedAt, claimState, codeLast4, messages } = conversation;
  return (
    <>
      <BrandHeader
        teammate={teammate}
        here="messages"
        title={perkTitle}
        actions={<ButtonLink href={`/brand/${brand}/messages`}>All messages</ButtonLink>}
      />
      <p className="text-muted mb-6 leading-7">
        A claim of <Time at={claimedAt} style="day" />, {states[claimState]}; its code ends in {codeLast4}.
      </p>
      <div className="grid grid-cols-1 gap-6">
        <ConversationView messages={messages} as="BRAND" names={{ MEMBER: "The member", BRAND: "You" }} />
        <Card as="section">
          <h2 className="mb-4 text-xl">Answer</h2>
          <ActionForm action={answerMessageAction} label="Answer" className="grid gap-4" done="Sent.">
            <input type="hidden" name="brand" value={brand} />
            <input type="hidden" name="claim" value={claim} />
            <TextArea
              name="text"
              label="Your answer"
              hint="The member gets it by mail, and on the page of their claim."
              maxLength={longestMessage}
            />
            <div>
              <SubmitButton>Send the answer</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
