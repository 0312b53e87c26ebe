import type { Route } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { BrandHeader } from "@/components/brand/brand-header";
import { ResultsBody } from "@/components/results/results-body";
import { ResultsFilter } from "@/components/results/results-filter";
import { buttonClass } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { Time } from "@/components/ui/time";
import { requireTeammate } from "@/lib/account/gate";
import { mayActAs } from "@/lib/account/role";
import { type Results, resultsOf } from "@/lib/results/queries";
import type { Asked } from "@/lib/results/schema";
import { isoDay } from "@/lib/results/span";
import { tallyAgain } from "@/lib/results/tally-campaign";

/** What is shown, of which days, and when it was counted: also at the head of the page on paper. */
function Scope({ results: { campaign, span, perk, perks, countedAt } }: { results: Results }) {
  const chosen = perks.find(({ id }) => id === perk);
  return (
    <p className="text-muted max-w-prose leading-7">
      <span className="text-ink font-medium wrap-anywhere">{campaign.name}</span>
      {chosen && <span className="wrap-anywhere">, {chosen.name}</span>}, from{" "}
      <Time at={span.from} style="day" /> to <Time at={span.to} style="day" /> (days of UTC). Counted{" "}
      <Time at={countedAt} />.
    </p>
  );
}

/** What came of one campaign; money for owners only. */
export async function CampaignResults({
  place,
  asked: given,
}: {
  place: Promise<{ brand: string; campaign: string }>;
  asked: Promise<Asked>;
}) {
  const { brand, campaign } = await place;
  const path = `/brand/${brand}/campaigns/${campaign}/results` as Route;
  const teammate = await requireTeammate(brand, "EDITOR", path);
  const [asked, now] = [await given, new Date()];
  const money = mayActAs(teammate.role, "OWNER");
  const results = await resultsOf(teammate.brandId, campaign, asked, { money, now });
  if (!results) notFound();
  if (results.due) after(() => tallyAgain(results.campaign.id));
  const { span, perk } = results;
  const search = new URLSearchParams({ from: isoDay(span.from), to: isoDay(span.to), ...(perk && { perk }) });
  const file = `/api/brand/${brand}/campaigns/${results.campaign.id}/results.csv?${search}`;
  return (
    <div data-print="compact">
      <BrandHeader
        teammate={teammate}
        here="campaigns"
        title="Results"
        actions={
          results.perks.length > 0 && (
            <>
              <a href={file} download data-print="hide" className={buttonClass("secondary")}>
                Get as CSV
              </a>
              <PrintButton />
            </>
          )
        }
      />
      <div className="grid grid-cols-1 gap-6">
        <Scope results={results} />
        {results.perks.length === 0 ? (
          <EmptyState title="Nothing to count yet">
            Results begin when a moderator has approved the first perk of this campaign.
          </EmptyState>
        ) : (
          <>
            <ResultsFilter path={path} results={results} today={now} />
            <ResultsBody brand={brand} results={results} />
          </>
        )}
      </div>
    </div>
  );
}
