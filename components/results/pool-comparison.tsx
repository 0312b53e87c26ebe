import { pointsText } from "@/components/results/figure-words";
import { Cell, Table } from "@/components/ui/table";
import { moneyText } from "@/lib/money";
import type { Comparison, PoolRate } from "@/lib/results/comparison";
import type { Results } from "@/lib/results/queries";

const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

function Pool({ name, rate: { hits, of, rate, interval } }: { name: string; rate: PoolRate }) {
  return (
    <tr>
      <th scope="row" className="px-4 py-3 text-left font-medium">
        {name}
      </th>
      <Cell numeric>{of.toLocaleString("en")}</Cell>
      <Cell numeric>{hits.toLocaleString("en")}</Cell>
      <Cell numeric>{percent(rate)}</Cell>
      <Cell numeric>
        {percent(interval[0])} to {percent(interval[1])}
      </Cell>
    </tr>
  );
}

function verdictText({ verdict, missing, difference, interval, toTell }: Comparison): string {
  const [low, high] = interval;
  const range = `${pointsText(difference)} percentage points, and with 95 % confidence between ${pointsText(low)} and ${pointsText(high)}`;
  if (missing > 0)
    return `This is too few to say anything: the smaller pool needs ${missing} more ${missing === 1 ? "claim" : "claims"} to have thirty. So far the difference is ${range}.`;
  if (verdict === "unclear")
    return `The difference, gate less open pool, is ${range}: it may as well be chance. To tell ten points from chance takes about ${toTell.toLocaleString("en")} claims in each pool.`;
  const more = verdict === "gated" ? "Claims behind the gate" : "Claims of the open pool";
  return `${more} were redeemed more often. The difference, gate less open pool, is ${range}.`;
}

function orderText({ orders }: Comparison, currency: string): string {
  if (!orders.enough) {
    const lacks = [
      orders.gatedMissing > 0 && `${orders.gatedMissing} more behind the gate`,
      orders.openMissing > 0 && `${orders.openMissing} more in the open pool`,
    ].filter((one) => one !== false);
    return `To compare what they bought takes thirty orders in ${currency} of each pool: ${lacks.join(" and ")}.`;
  }
  const { gated, open, interval } = orders;
  const money = (cents: number) => moneyText(Math.round(cents), currency);
  const range = `between ${money(interval[0])} and ${money(interval[1])}`;
  const unclear = interval[0] <= 0 && interval[1] >= 0;
  return `An order is worth ${money(gated.mean)} behind the gate and ${money(open.mean)} in the open pool on average. With 95 % confidence the difference is ${range}${unclear ? ", so it may as well be chance" : ""}.`;
}

/** Those who passed the gate beside those who needed no score, with what can and cannot be said. */
export function PoolComparison({
  results: { comparison, money, campaign, perks, perk },
}: {
  results: Pick<Results, "comparison" | "money" | "campaign" | "perks" | "perk">;
}) {
  if (!comparison)
    return (
      <p className="text-muted max-w-prose leading-7">
        Not enough yet: of both pools at least five people must have redeemed claims whose time is over.
      </p>
    );
  return (
    <div className="grid grid-cols-1 gap-4">
      <Table
        caption="Gate and open pool"
        head={["Pool", "Claims", "Redeemed", "Share", "95 % interval"].map((name, column) => (
          <span key={name} className={column === 0 ? "" : "block text-right"}>
            {name}
          </span>
        ))}
      >
        <Pool name="Behind the gate" rate={comparison.gated} />
        <Pool name="Open pool" rate={comparison.open} />
      </Table>
      <p className="max-w-prose leading-7">{verdictText(comparison)}</p>
      {money && <p className="max-w-prose leading-7">{orderText(comparison, campaign.currency)}</p>}
      <p className="text-muted max-w-prose text-sm leading-6">
        This describes; it does not say that the gate is the cause. Whoever passes it differs in more than the
        score, and comes by other ways and at other times. To know what a gate causes, chance would have to
        decide whom it stands before: offer the same perk without a gate by lottery, and beside it with one.
        {perk === null &&
          perks.length > 1 &&
          " Perks of different kinds are mixed here: choose one to compare like with like."}
      </p>
    </div>
  );
}
