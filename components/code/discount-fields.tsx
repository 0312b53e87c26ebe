import { TextField } from "@/components/ui/field";
import type { PoolView } from "@/lib/code/queries";

/** What promotion codes take off an order: percent, or an amount. */
export function DiscountFields({
  discount: { percentOff, offCents, currency },
}: {
  discount: PoolView["discount"];
}) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-medium">What a promotion code takes off</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="percentOff"
          label="Percent"
          optional
          inputMode="numeric"
          autoComplete="off"
          suffix="%"
          defaultValue={percentOff ?? ""}
        />
        <TextField
          name="offCents"
          label="Or an amount"
          optional
          inputMode="decimal"
          autoComplete="off"
          suffix={currency}
          defaultValue={offCents === null ? "" : (offCents / 100).toString()}
        />
      </div>
    </fieldset>
  );
}
