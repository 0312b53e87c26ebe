import { Notice } from "@/components/ui/notice";
import type { PoolView } from "@/lib/code/queries";

const count = (codes: number) => codes.toLocaleString("en");

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-serif text-2xl font-semibold tabular-nums">{count(value)}</dd>
    </div>
  );
}

/** How many codes there are and what became of them. Of the codes themselves only their ends. */
export function PoolCounts({ pool }: { pool: PoolView }) {
  const { codes, left, held, shown, latest, status, source } = pool;
  if (codes === 0)
    return (
      <p className="text-muted leading-7">
        {source === "IMPORTED"
          ? "No code yet: bring a file."
          : "The codes are made when the perk is approved."}
      </p>
    );
  const live = status === "APPROVED";
  return (
    <div className="grid gap-4">
      {live && left * 5 <= codes && (
        <Notice tone="warning" title={left === 0 ? "No code is left" : `${count(left)} codes are left`}>
          {source === "IMPORTED" ? "Bring more, and members can go on claiming." : "No more are made."}
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Count name="In all" value={codes} />
        {live && <Count name="Left" value={left} />}
        {live && <Count name="Claimed, unseen" value={held} />}
        {live && <Count name="Shown" value={shown} />}
      </dl>
      <p className="text-muted text-sm leading-6">
        {source === "IMPORTED" && "Encrypted; nobody reads them here any more. "}The ones added last end in{" "}
        <span className="font-mono">{latest.join(", ")}</span>.
      </p>
    </div>
  );
}
