import Link from "next/link";
import { AppealState } from "@/components/appeal/appeal-state";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireMember } from "@/lib/account/gate";
import { appealScoreAction } from "@/lib/moderation/actions";
import { longestAppeal, mostWaiting } from "@/lib/moderation/appeal";
import { type AppealView, ownScoreAppeals } from "@/lib/moderation/appeal-queries";

function AppealForm() {
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">What is wrong?</h2>
      <ActionForm
        action={appealScoreAction}
        label="Appeal"
        done="It was handed in. You will be told here and by mail what came of it."
      >
        <TextArea
          name="reason"
          label="Why your score is not right"
          hint="As in: a conversation that is missing, an account that was read wrongly, a line that cannot be."
          rows={6}
          maxLength={longestAppeal}
        />
        <div>
          <SubmitButton pending="Sending …">Send it to a person</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

function OwnAppeals({ appeals }: { appeals: readonly AppealView[] }) {
  if (appeals.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-4">
      <h2 className="text-2xl">Your appeals</h2>
      <ul className="grid grid-cols-1 gap-4">
        {appeals.map((appeal) => (
          <Card key={appeal.id} as="li">
            <AppealState appeal={appeal} />
          </Card>
        ))}
      </ul>
    </section>
  );
}

const way = "text-leaf underline underline-offset-4";

/** What helps sooner than an appeal, where it is one of these. */
function OtherWays() {
  return (
    <Card as="section">
      <h2 className="text-xl">Sooner than a person</h2>
      <ul className="mt-3 grid list-disc gap-2 pl-5 leading-7">
        <li>
          A post is taken for promotion or for a repeat: say so{" "}
          <Link href="/score/posts" className={way}>
            beside its mark
          </Link>
          .
        </li>
        <li>
          An account was not read, or not lately:{" "}
          <Link href="/links" className={way}>
            read it again
          </Link>
          .
        </li>
        <li>
          The formula itself:{" "}
          <Link href="/method" className={way}>
            it is all here
          </Link>
          , with its known limits. It is the same for everybody, so no appeal can bend it for one.
        </li>
      </ul>
    </Card>
  );
}

/** The form to appeal the score as a whole, and what came of earlier appeals. */
export async function ScoreAppeals() {
  const member = await requireMember("/score/appeal");
  const appeals = await ownScoreAppeals(member);
  const waiting = appeals.filter(({ decision }) => decision === null).length;
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid grid-cols-1 gap-8">
        {waiting < mostWaiting ? (
          <AppealForm />
        ) : (
          <Card>
            <p className="leading-7">
              {mostWaiting} appeals of yours wait for an answer. Another one is possible once one of them is
              answered.
            </p>
          </Card>
        )}
        <OwnAppeals appeals={appeals} />
      </div>
      <OtherWays />
    </div>
  );
}
