import type { Route } from "next";
import { type CampaignAt, CampaignFrame } from "@/components/campaign/campaign-frame";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Cell, Table } from "@/components/ui/table";
import type { Teammate } from "@/lib/account/gate";
import { type Budget, budgetOf, missingCents } from "@/lib/billing/budget";
import { availableIn, takesMoney } from "@/lib/billing/queries";
import type { CampaignDraft } from "@/lib/campaign/draft-queries";
import { moneyText } from "@/lib/money";
import { mayMove, statusNames } from "@/lib/perk/status";

function Lines({ campaign: { name, perks, currency }, budget }: { campaign: CampaignDraft; budget: Budget }) {
  const money = (cents: number) => moneyText(cents, currency);
  return (
    <Table caption={`Budget of ${name}`} head={["Perk", "At most", "Units", "For each redeemed", "State"]}>
      {budget.lines.map(({ id, units, feeCents, cents }, place) => (
        <tr key={id}>
          <Cell>
            <span className="block max-w-40 whitespace-normal sm:max-w-none">{perks[place]?.title}</span>
          </Cell>
          <Cell numeric>{money(cents)}</Cell>
          <Cell numeric>{units.toLocaleString("en")}</Cell>
          <Cell numeric>{money(feeCents)}</Cell>
          <Cell>{statusNames[perks[place]?.status ?? "DRAFT"]}</Cell>
        </tr>
      ))}
      <tr>
        <Cell>
          <strong>In sum</strong>
        </Cell>
        <Cell numeric>
          <strong>{money(budget.cents)}</strong>
        </Cell>
        <Cell />
        <Cell />
        <Cell />
      </tr>
    </Table>
  );
}

/** What is there and what is missing, for owners. */
async function OwnersPart({
  brand,
  campaign: { id, currency },
  budget,
  teammate,
}: {
  brand: string;
  campaign: CampaignDraft;
  budget: Budget;
  teammate: Teammate;
}) {
  const available = await availableIn(teammate.brandId, id);
  const missing = missingCents(budget, available);
  const there = `The campaign has ${moneyText(available, currency)} that is promised to nothing`;
  if (missing === 0)
    return (
      <Notice tone="success">
        {there}. That is enough to hand in{" "}
        {budget.toHandInCents > 0 ? "everything" : "what is written so far"}.
      </Notice>
    );
  return (
    <Notice tone="warning" title={`${moneyText(missing, currency)} missing`}>
      <p className="mb-3">
        {there}; to hand in everything it takes {moneyText(budget.toHandInCents, currency)}.
      </p>
      <ButtonLink href={`/brand/${brand}/money` as Route} look="primary">
        Add money
      </ButtonLink>
    </Notice>
  );
}

const editorsPart =
  "What is paid in, and what is left of it, only owners see. Before a perk can be handed in, an owner adds what it costs at most, under Money.";

/** The third step of a campaign: what it costs at most, before anything is asked for. */
export function CampaignBudget({ place }: { place: CampaignAt }) {
  return (
    <CampaignFrame place={place} here="budget">
      {(brand, campaign, teammate) => {
        const budget = budgetOf(
          campaign.perks.map((perk) => ({ ...perk, handedIn: !mayMove(perk.status, "submit") })),
        );
        return (
          <div className="grid grid-cols-1 gap-5">
            <p className="text-muted max-w-prose leading-7">
              {takesMoney()
                ? "You pay for each unit that is redeemed, and for nothing else. When a perk is handed in, the fee for all its units is kept ready; what nobody redeemed comes back when the campaign ends."
                : "Perks cost nothing here: nobody set up payments. You see what there will be of each."}
            </p>
            <Lines campaign={campaign} budget={budget} />
            {takesMoney() &&
              (teammate.role === "OWNER" ? (
                <OwnersPart brand={brand} campaign={campaign} budget={budget} teammate={teammate} />
              ) : (
                <Notice>{editorsPart}</Notice>
              ))}
            <div>
              <ButtonLink href={`/brand/${brand}/campaigns/${campaign.id}/preview` as Route} look="primary">
                Go on to the preview
              </ButtonLink>
            </div>
          </div>
        );
      }}
    </CampaignFrame>
  );
}
