import Link from "next/link";
import { notFound } from "next/navigation";
import { CampaignMoneyCard } from "@/components/billing/campaign-money";
import { ConnectedCard } from "@/components/billing/connected-card";
import { BrandHeader } from "@/components/brand/brand-header";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireTeammate } from "@/lib/account/gate";
import { connectedOf } from "@/lib/billing/connected-queries";
import { type Month, monthText } from "@/lib/billing/month";
import { moneyOfBrand, takesMoney } from "@/lib/billing/queries";
import { monthsOfMoney } from "@/lib/billing/statement-queries";

/** What became of a payment that one comes back from. */
function Paid({ fate }: { fate: string }) {
  if (fate === "credited")
    return (
      <Notice tone="success" status>
        Your payment arrived and stands in the campaign.
      </Notice>
    );
  if (fate === "open")
    return (
      <Notice status>
        Stripe has not said yet that the payment went through. It is added by itself as soon as it does: look
        again in a few minutes.
      </Notice>
    );
  return (
    <Notice tone="warning" status>
      This payment was not made. Nothing was taken.
    </Notice>
  );
}

function Months({ brand, months }: { brand: string; months: readonly Month[] }) {
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Invoices and statements</h2>
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {months.map((month) => (
          <li key={month.name}>
            <Link
              href={`/brand/${brand}/money/${month.name}`}
              className="text-leaf inline-flex min-h-11 items-center font-medium underline"
            >
              {monthText(month)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the brand's campaigns have, spent and get back; for owners. */
export async function Money({
  slug,
  paid,
  connected,
}: {
  slug: Promise<string>;
  paid: Promise<string | string[] | undefined>;
  connected: Promise<string | string[] | undefined>;
}) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "OWNER", `/brand/${brand}/money`);
  if (!takesMoney()) notFound();
  const { brandId } = teammate;
  const [campaigns, months, account, fate, back] = await Promise.all([
    moneyOfBrand(brandId),
    monthsOfMoney(brandId, new Date()),
    connectedOf(brandId),
    paid,
    connected,
  ]);
  return (
    <>
      <BrandHeader teammate={teammate} here="money" title="Money" />
      {typeof fate === "string" && (
        <div className="mb-6">
          <Paid fate={fate} />
        </div>
      )}
      <p className="text-muted mb-6 max-w-prose leading-7">
        You pay for what is redeemed, and for nothing else. A perk that is handed in keeps its fee for each
        unit ready; what nobody redeemed comes back to you when the campaign ends.
      </p>
      {campaigns.length === 0 ? (
        <EmptyState
          title="No campaign yet"
          action={
            <ButtonLink href={`/brand/${brand}/campaigns/new`} look="primary">
              New campaign
            </ButtonLink>
          }
        >
          Money belongs to a campaign. Begin one, and add what its perks may cost.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          {campaigns.map((campaign) => (
            <CampaignMoneyCard key={campaign.id} brand={brand} campaign={campaign} />
          ))}
          {months.length > 0 && <Months brand={brand} months={months} />}
        </div>
      )}
      <div className="mt-6">
        <ConnectedCard brand={brand} account={account} isBack={back !== undefined} />
      </div>
    </>
  );
}
