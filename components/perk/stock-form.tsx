import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeStockAction } from "@/lib/perk/actions";
import { perkLimits } from "@/lib/perk/schema";
import type { PerkView } from "@/lib/perk/view";

/** More or fewer units of an approved perk. */
export function StockForm({ brand, perk: { id, stock, left } }: { brand: string; perk: PerkView }) {
  const free = left.gated + left.open;
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">Stock</h2>
      <ActionForm action={changeStockAction} label="Stock" done="The stock is changed.">
        <input type="hidden" name="brand" value={brand} />
        <input type="hidden" name="perk" value={id} />
        <div className="grid max-w-md items-end gap-4 sm:grid-cols-[1fr_auto]">
          <TextField
            name="stock"
            label="Units in all"
            hint={`${free.toLocaleString("en")} of ${stock.toLocaleString("en")} are free. More can be claimed at once; fewer only as long as they are free. The open pool keeps its share.`}
            type="number"
            min={1}
            max={perkLimits.stock}
            defaultValue={stock}
          />
          <SubmitButton look="secondary" pending="Changing …">
            Change
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
