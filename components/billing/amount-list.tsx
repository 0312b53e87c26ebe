import { moneyText } from "@/lib/money";

/** Amounts that add up to the last of them. Cents of one currency. */
export function AmountList({
  currency,
  rows,
}: {
  currency: string;
  rows: readonly (readonly [name: string, cents: number])[];
}) {
  return (
    <dl className="grid max-w-md gap-2">
      {rows.map(([name, cents], index) => (
        <div
          key={name}
          className={`flex items-baseline justify-between gap-6 ${index === rows.length - 1 ? "border-line border-t pt-2 font-semibold" : ""}`}
        >
          <dt className="text-sm">{name}</dt>
          <dd className="whitespace-nowrap tabular-nums">{moneyText(cents, currency)}</dd>
        </div>
      ))}
    </dl>
  );
}
