import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { withdrawSeedAction } from "@/lib/trust/actions";
import type { SeedRow, SeedList as Seeds } from "@/lib/trust/queries";

const gone = "Somebody who is gone";

function nameOf({ accounts }: SeedRow): string {
  return accounts.length > 0 ? accounts.join(", ") : "A member without linked accounts";
}

function Row({ seed }: { seed: SeedRow }) {
  const { id, reason, pickedAt, pickedBy, withdrawnAt, withdrawnBy } = seed;
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 px-5 py-4 sm:px-6">
      <div className="grid min-w-0 grow basis-64 gap-1">
        <p className="font-medium wrap-anywhere">{nameOf(seed)}</p>
        <p className="leading-7 wrap-anywhere whitespace-pre-line">{reason}</p>
        <p className="text-muted text-sm leading-6 wrap-anywhere">
          Picked <Time at={pickedAt} style="day" /> by {pickedBy ?? gone}
          {withdrawnAt && (
            <>
              , withdrawn <Time at={withdrawnAt} style="day" /> by {withdrawnBy ?? gone}
            </>
          )}
        </p>
      </div>
      {!withdrawnAt && (
        <Confirm
          opener={
            <>
              Withdraw<span className="sr-only"> {nameOf(seed)}</span>
            </>
          }
          title="Withdraw this seed?"
          action={withdrawSeedAction}
          fields={{ seed: id }}
          confirm="Withdraw the seed"
        >
          <p>
            From the next weighing on, no trust begins at{" "}
            <strong className="wrap-anywhere">{nameOf(seed)}</strong>. Scores of those whom they vouched for
            may fall. The seed stays in the history below.
          </p>
        </Confirm>
      )}
    </li>
  );
}

function Rows({ seeds }: { seeds: readonly SeedRow[] }) {
  return (
    <Card flush>
      <ul className="divide-line divide-y">
        {seeds.map((seed) => (
          <Row key={seed.id} seed={seed} />
        ))}
      </ul>
    </Card>
  );
}

/** The seeds in force, and those that were withdrawn. */
export function SeedList({ seeds: { inForce, withdrawn } }: { seeds: Seeds }) {
  return (
    <>
      <section className="grid grid-cols-1 gap-4">
        <h2 className="text-xl">In force</h2>
        {inForce.length === 0 ? (
          <EmptyState title="There is no seed yet">
            Until there is one, trust looks at the age of accounts alone.
          </EmptyState>
        ) : (
          <Rows seeds={inForce} />
        )}
      </section>
      {withdrawn.length > 0 && (
        <section className="grid grid-cols-1 gap-4">
          <h2 className="text-xl">Withdrawn</h2>
          <Rows seeds={withdrawn} />
        </section>
      )}
    </>
  );
}
