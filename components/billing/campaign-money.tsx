import Link from "next/link";
import { FundForm } from "@/components/billing/fund-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { endCampaignAction, refundAgainAction } from "@/lib/billing/actions";
import type { CampaignMoney, FundingRow, RefundRow } from "@/lib/billing/queries";
import { moneyText } from "@/lib/money";

const fundingWords: Record<FundingRow["state"], string> = {
  credited: "Paid in",
  open: "Begun, not paid",
  lapsed: "Not paid",
};

const refundWords: Record<RefundRow["state"], string> = {
  done: "Sent back",
  on_its_way: "On its way back",
  failed: "Could not be sent back",
};

/** Where the money is, as one bar and in numbers that add up to what was paid in. */
function Accounts({ campaign }: { campaign: CampaignMoney }) {
  const { currency, paidCents } = campaign;
  const parts = [
    { name: "Available", cents: campaign.availableCents, fill: "bg-leaf" },
    { name: "Kept ready for perks", cents: campaign.reservedCents, fill: "bg-gold" },
    { name: "Spent on redemptions", cents: campaign.spentCents, fill: "bg-ink" },
    { name: "Sent back", cents: campaign.refundedCents, fill: "bg-line-strong" },
    { name: "Disputed", cents: campaign.disputedCents, fill: "bg-danger" },
  ].filter(({ name, cents }) => cents > 0 || name === "Available");
  return (
    <div className="grid gap-3">
      <div aria-hidden className="bg-sunken flex h-3 overflow-hidden rounded-full">
        {parts.map(({ name, cents, fill }) => (
          <span
            key={name}
            className={fill}
            style={{ width: `${paidCents ? (100 * cents) / paidCents : 0}%` }}
          />
        ))}
      </div>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {parts.map(({ name, cents, fill }) => (
          <div key={name} className="flex items-baseline justify-between gap-3">
            <dt className="flex items-center gap-2 text-sm">
              <span aria-hidden className={`size-2.5 rounded-full ${fill}`} />
              {name}
            </dt>
            <dd className="font-medium tabular-nums">{moneyText(cents, currency)}</dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-3">
          <dt className="text-muted text-sm">Paid in</dt>
          <dd className="text-muted tabular-nums">{moneyText(paidCents, currency)}</dd>
        </div>
      </dl>
    </div>
  );
}

interface PaymentRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly what: string;
  /** Less than nothing for what goes back. */
  readonly cents: number;
  readonly payUrl?: string | null;
  /** Whether it arrived, so that there is a receipt. */
  readonly paid?: boolean;
}

function Payments({
  brand,
  campaign: { name, currency, fundings, refunds },
}: {
  brand: string;
  campaign: CampaignMoney;
}) {
  if (fundings.length === 0) return null;
  return (
    <section aria-label={`Payments of ${name}`}>
      <ul className="divide-line border-line divide-y border-y">
        {[
          ...refunds.map(
            ({ id, createdAt, state, cents }): PaymentRow => ({
              ...{ id, createdAt, what: refundWords[state], cents: -cents },
            }),
          ),
          ...fundings.map(
            ({ id, createdAt, state, cents, payUrl }): PaymentRow => ({
              ...{ id, createdAt, cents, what: fundingWords[state], payUrl, paid: state === "credited" },
            }),
          ),
        ].map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3 text-sm">
            <span className="min-w-32 grow">
              {row.what}
              <span className="text-muted block">
                <Time at={row.createdAt} />
              </span>
            </span>
            {row.paid && (
              <Link
                href={`/brand/${brand}/money/receipts/${row.id}`}
                className="text-leaf font-medium underline"
              >
                Receipt
              </Link>
            )}
            {row.payUrl && (
              <a href={row.payUrl} className="text-leaf font-medium underline">
                Pay it now
              </a>
            )}
            <span className="ml-auto font-medium whitespace-nowrap tabular-nums">
              {moneyText(row.cents, currency)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One campaign's money: where it is, what was paid, and the ways to add some and to end it. */
export function CampaignMoneyCard({ brand, campaign }: { brand: string; campaign: CampaignMoney }) {
  const { id, name, currency, endedAt, disputed, refunds, availableCents } = campaign;
  const leftCents = availableCents + campaign.reservedCents;
  const isLow = campaign.paidCents > 0 && leftCents * 5 <= campaign.paidCents;
  const fields = { brand, campaign: id };
  const failed = refunds.some(({ state }) => state === "failed") && availableCents > 0;
  return (
    <Card as="section">
      <div className="grid grid-cols-1 gap-5">
        <h2 className="flex flex-wrap items-center gap-2 text-xl wrap-anywhere">
          {name}
          {endedAt && <Badge>Ended</Badge>}
        </h2>
        {isLow && !endedAt && (
          <Notice tone="warning">
            {leftCents === 0 ? "Nothing" : `Only ${moneyText(leftCents, currency)}`} is left for units that
            are still to be redeemed. Add money to offer more of them.
          </Notice>
        )}
        {disputed && (
          <Notice tone="warning">
            A payment of this campaign is disputed with the bank. Until that is decided nobody can claim its
            perks.
          </Notice>
        )}
        <Accounts campaign={campaign} />
        {!endedAt && <FundForm brand={brand} campaign={id} name={name} currency={currency} />}
        <Payments brand={brand} campaign={campaign} />
        <div className="flex flex-wrap gap-3">
          {!endedAt && (
            <Confirm
              opener="End the campaign"
              title={`End ${name}?`}
              action={endCampaignAction}
              fields={fields}
              confirm="End it and send back the rest"
            >
              <p>
                Nobody can claim its perks any more. Claims that were made stay good. What is kept ready for
                no claim goes back to the card that paid it, the newest payment first; the rest follows as
                claims run out.
              </p>
            </Confirm>
          )}
          {endedAt && failed && (
            <Confirm
              opener="Send it back again"
              title="Try again to send it back?"
              action={refundAgainAction}
              fields={fields}
              confirm="Try again"
            >
              <p>{moneyText(availableCents, currency)} could not be sent back. Stripe is asked once more.</p>
            </Confirm>
          )}
        </div>
      </div>
    </Card>
  );
}
