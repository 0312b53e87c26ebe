import { notFound } from "next/navigation";
import { AppealFacts } from "@/components/appeal/appeal-facts";
import { DecideForm } from "@/components/appeal/decide-form";
import { subjectQuestions } from "@/components/appeal/subject-words";
import { AdminHeader } from "@/components/moderation/admin-header";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { requireAdmin } from "@/lib/account/gate";
import { type AppealPage, appealById } from "@/lib/moderation/appeal-desk-queries";

function Decision({ page: { id, subject, own, decision } }: { page: AppealPage }) {
  if (decision)
    return (
      <Notice tone={decision.granted ? "success" : "info"} title={decision.granted ? "Granted" : "Declined"}>
        <p>
          on <Time at={decision.at} />:
        </p>
        <p className="wrap-anywhere whitespace-pre-line">{decision.answer}</p>
      </Notice>
    );
  if (own)
    return (
      <Notice tone="warning" title="Your own appeal">
        Somebody else has to decide it.
      </Notice>
    );
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">Your decision</h2>
      <DecideForm appeal={id} subject={subject} />
    </Card>
  );
}

/** An appeal before a moderator: what the member says, what is known, the decision. */
export async function AppealDesk({ appeal }: { appeal: Promise<string> }) {
  const id = await appeal;
  const admin = await requireAdmin(`/admin/appeals/${id}`);
  const page = await appealById(admin, id, new Date());
  if (!page) notFound();
  return (
    <>
      <AdminHeader
        here="appeals"
        title={subjectQuestions[page.subject]}
        lead="Who asks, and what they score, is not shown: neither must decide."
        actions={<ButtonLink href="/admin/appeals">Back to the appeals</ButtonLink>}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <Card as="section">
            <h2 className="text-xl">What the member says</h2>
            <p className="text-muted text-sm leading-6">
              on <Time at={page.at} />
            </p>
            <blockquote className="border-gold-bright mt-3 border-l-4 pl-4 leading-7 wrap-anywhere whitespace-pre-line">
              {page.reason}
            </blockquote>
          </Card>
          <AppealFacts page={page} />
        </div>
        <Decision page={page} />
      </div>
    </>
  );
}
