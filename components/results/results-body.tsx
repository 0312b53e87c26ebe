import type { ReactNode } from "react";
import { DayCharts } from "@/components/results/day-charts";
import { Funnel } from "@/components/results/funnel";
import { MoneyFigures } from "@/components/results/money-figures";
import { OrderUpload } from "@/components/results/order-upload";
import { PartTable } from "@/components/results/part-table";
import { PoolComparison } from "@/components/results/pool-comparison";
import { Card } from "@/components/ui/card";
import { groupSize } from "@/lib/results/band";
import type { Results } from "@/lib/results/queries";
import { fewest } from "@/lib/results/withhold";

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section">
      <div className="grid grid-cols-1 gap-4">
        <h2 className="text-xl">{title}</h2>
        {children}
      </div>
    </Card>
  );
}

function Notes() {
  return (
    <ul className="text-muted grid max-w-prose list-disc gap-2 pl-5 text-sm leading-6">
      <li>
        <strong>Seen</strong> is a person to whom a perk's card was shown, <strong>opened</strong> one who
        went to its page; each once a day. Your own team is not counted, nor are browsers without script.
        Somebody with two browsers who is not signed in is two people.
      </li>
      <li>
        Each figure stands on the day it happened, so a claim and its redemption may be in different weeks.
        Guests are not counted.
      </li>
      <li>
        A number built on fewer than {fewest} people is not shown, nor are others from which it could be
        worked out, so that nobody can be singled out.
      </li>
      <li>
        Gate score and pool are counted of claims whose time to be used is over, and in groups of {groupSize}{" "}
        of a perk, whatever days you choose. You never see what one person scores.
      </li>
    </ul>
  );
}

/** Everything that came of a campaign, section by section. */
export function ResultsBody({ brand, results }: { brand: string; results: Results }) {
  const { money, byPerk, byVenue, byBand, campaign } = results;
  return (
    <>
      <div className={`grid grid-cols-1 gap-6 ${money ? "lg:grid-cols-2 print:grid-cols-2" : ""}`}>
        <Section title="From seen to redeemed">
          <Funnel results={results} />
        </Section>
        {money && (
          <Section title="Money">
            <MoneyFigures results={results} />
          </Section>
        )}
      </div>
      <Section title="Over time">
        <DayCharts results={results} />
      </Section>
      {byPerk.length > 1 && (
        <Section title="By perk">
          <PartTable
            caption="Results by perk"
            partName="Perk"
            parts={byPerk}
            columns={["seen", "opened", "claimed", "redeemed"]}
            results={results}
          />
        </Section>
      )}
      {byVenue.length > 0 && (
        <Section title="By venue">
          <PartTable
            caption="Results by venue"
            partName="Used at"
            parts={byVenue}
            columns={["redeemed"]}
            results={results}
          />
        </Section>
      )}
      <Section title="By gate score">
        {byBand.length > 0 ? (
          <PartTable
            caption="Results by gate score"
            partName="Gate score"
            parts={byBand}
            columns={["claimed", "redeemed"]}
            results={results}
          />
        ) : (
          <p className="text-muted max-w-prose leading-7">
            Not enough yet: this takes {groupSize} claims of a perk whose time to be used is over.
          </p>
        )}
      </Section>
      <Section title="Gate and open pool">
        <PoolComparison results={results} />
      </Section>
      <Section title="How this is counted">
        <Notes />
      </Section>
      {money && (
        <div data-print="hide">
          <Section title="Orders">
            <OrderUpload path={`/api/brand/${brand}/campaigns/${campaign.id}/orders`} />
          </Section>
        </div>
      )}
    </>
  );
}
