import { connection } from "next/server";
import { CheckStrip } from "@/components/stock/check-strip";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { publicStock } from "@/lib/stock/queries";
import { stockRules } from "@/lib/stock/rules";

/** Checks come each minute; after so long without one something is wrong with whatever makes them. */
const lateMs = 5 * 60_000;

function Count({ name, value, children }: { name: string; value: number; children: string }) {
  return (
    <div className="grid content-start gap-1">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-serif text-3xl font-semibold tabular-nums">{value.toLocaleString("en")}</dd>
      <dd className="text-muted text-sm leading-6">{children}</dd>
    </div>
  );
}

function Verdict({ at, differences, late }: { at: Date; differences: number; late: boolean }) {
  if (late)
    return (
      <Notice tone="warning" title="The check is late">
        The latest was on <Time at={at} />. What it found is below; what happened since is not checked yet.
      </Notice>
    );
  if (differences > 0)
    return (
      <Notice tone="danger" title={`${differences.toLocaleString("en")} differences`}>
        At <Time at={at} /> something did not add up. People at Laurel were told and look into it.
      </Notice>
    );
  return (
    <Notice tone="success" title="Everything adds up">
      Last checked on <Time at={at} />.
    </Notice>
  );
}

/** What the latest check of all stock found, for everybody. */
export async function StockStatus() {
  // It is about this moment, for visitors too, whom no cookie tells apart.
  await connection();
  const now = new Date();
  const { last, strip } = await publicStock(now);
  if (!last)
    return (
      <EmptyState title="Not checked yet">The first check comes within a minute of the start.</EmptyState>
    );
  return (
    <div className="grid grid-cols-1 gap-6">
      <Verdict
        at={last.at}
        differences={last.differences}
        late={now.getTime() - last.at.getTime() > lateMs}
      />
      <Card as="section">
        <h2 className="mb-4 text-xl">
          Units of {last.perks.toLocaleString("en")} {last.perks === 1 ? "perk" : "perks"}
        </h2>
        <dl className="grid gap-6 sm:grid-cols-3">
          <Count name="Issued" value={last.issued}>
            All units there are, of perks open now or before.
          </Count>
          <Count name="Claimed now" value={last.claimed}>
            Held for somebody who can still use them.
          </Count>
          <Count name="Redeemed" value={last.redeemed}>
            Used, and not taken back.
          </Count>
        </dl>
      </Card>
      <Card as="section">
        <h2 className="mb-4 text-xl">The last 24 hours</h2>
        <CheckStrip strip={strip} />
      </Card>
      <Card as="section">
        <h2 className="mb-2 text-xl">What is checked, for each perk</h2>
        <ul className="list-disc space-y-1.5 pl-5 leading-7">
          {Object.values(stockRules).map((rule) => (
            <li key={rule}>{rule}.</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
