import { centsText, returnText } from "@/components/results/figure-words";
import { moneyText } from "@/lib/money";
import type { Results } from "@/lib/results/queries";
import { centsEach, returnOn } from "@/lib/results/return";
import { notShown } from "@/lib/results/rows";

function Figure({ name, value, from }: { name: string; value: string; from?: string }) {
  return (
    <div className="border-line grid content-start gap-0.5 border-t pt-2.5">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="text-lg font-semibold wrap-anywhere">{value}</dd>
      {from && <dd className="text-muted text-sm leading-5">{from}</dd>}
    </div>
  );
}

/** What it cost, what was bought, and what comes of the two. Currencies are never added together. */
export function MoneyFigures({ results: { campaign, whole } }: { results: Results }) {
  const { currency: own } = campaign;
  const { costCents, redeemed } = whole;
  const home = whole.revenue.find(({ currency }) => currency === own) ?? { orders: 0, cents: 0 };
  const known = costCents !== null && home.cents !== null;
  const back = known ? returnOn({ revenueCents: home.cents, costCents }) : null;
  const each = costCents === null || redeemed === null ? null : centsEach(costCents, redeemed);
  const others = whole.revenue.filter(({ currency }) => currency !== own);
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4">
        <Figure name="Revenue" value={centsText(home.cents, own)} />
        <Figure name="Cost" value={centsText(costCents, own)} />
        <Figure
          name="Return"
          value={back === null ? (known ? "None yet" : notShown) : returnText(back)}
          from="revenue less cost, over cost"
        />
        <Figure name="Cost per redemption" value={each === null ? "None yet" : moneyText(each, own)} />
        <AverageOrder currency={own} orders={home.orders} cents={home.cents} />
        {others.map(({ currency, orders, cents }) => (
          <Figure
            key={currency}
            name={`Revenue in ${currency}`}
            value={centsText(cents, currency)}
            from={orders === null ? "" : `${orders.toLocaleString("en")} orders, not in the return`}
          />
        ))}
      </dl>
      <p className="text-muted text-sm leading-6">
        Cost is the fee for each unit that was redeemed. Revenue is what holders of redeemed claims bought, as
        your shop told it; it counts on the day of the order.
      </p>
    </div>
  );
}

function AverageOrder({
  currency,
  orders,
  cents,
}: {
  currency: string;
  orders: number | null;
  cents: number | null;
}) {
  const average = orders === null || cents === null ? null : centsEach(cents, orders);
  return (
    <Figure
      name="Average order"
      value={average === null ? (orders === null ? notShown : "None yet") : moneyText(average, currency)}
      from={orders ? `${orders.toLocaleString("en")} orders` : ""}
    />
  );
}
