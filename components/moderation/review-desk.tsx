import { notFound } from "next/navigation";
import { domainsText } from "@/components/domain/domains-text";
import { Findings } from "@/components/moderation/findings";
import { ReviewForm } from "@/components/moderation/review-form";
import { PerkHistory } from "@/components/perk/perk-history";
import { PerkPreview } from "@/components/perk/perk-preview";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireAdmin } from "@/lib/account/gate";
import { perkForReview, type ReviewPage } from "@/lib/moderation/queries";
import { statusNames } from "@/lib/perk/status";

function Decision({ page }: { page: ReviewPage }) {
  if (page.status !== "SUBMITTED")
    return (
      <Notice title={statusNames[page.status]}>
        {page.status === "DRAFT" || page.status === "CHANGES_ASKED"
          ? "The brand is working on it. There is nothing to decide until it is handed in again."
          : "This is decided."}
      </Notice>
    );
  if (page.own)
    return (
      <Notice tone="warning" title="Your own brand">
        You are on this brand's team, so somebody else has to review it.
      </Notice>
    );
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">Your decision</h2>
      <ReviewForm perk={page.perk.id} version={page.version} />
    </Card>
  );
}

/** A submitted perk before a moderator: as members will see it, what the rules found, what was said before, the decision. */
export async function ReviewDesk({ perk }: { perk: Promise<string> }) {
  const perkId = await perk;
  const admin = await requireAdmin(`/admin/perks/${perkId}`);
  const page = await perkForReview(admin, perkId);
  if (!page) notFound();
  return (
    <>
      <PageHeader
        title={page.perk.title}
        lead={`${page.perk.brand.name}: ${page.brandBlurb} In the campaign “${page.campaign}”, version ${page.version}. The brand has ${domainsText(page.perk.brand.proven.map(({ domain }) => domain))}.`}
        actions={<ButtonLink href="/admin">Back to the queue</ButtonLink>}
      />
      <div className="grid grid-cols-1 gap-8">
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
          <div className="grid min-w-0 grid-cols-1 gap-6">
            <Findings findings={page.findings} />
            <Card as="section">
              <h2 className="mb-1 text-xl">History</h2>
              <PerkHistory history={page.history} status={page.status} />
            </Card>
          </div>
          <Decision page={page} />
        </div>
        <section className="grid gap-4">
          <h2 className="text-2xl">As a member sees it</h2>
          <PerkPreview perk={page.perk} />
        </section>
      </div>
    </>
  );
}
