import type { ModeFormValues } from "@/components/perk/mode-fields";
import { CheckboxField } from "@/components/ui/choice";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { mostGuests } from "@/lib/claim/guests";
import { offlineUseNames } from "@/lib/claim/offline-use";
import { kindNames } from "@/lib/perk/kinds";
import { currencies, perkLimits } from "@/lib/perk/schema";

/** What the step about what a perk is begins with. */
export interface OfferFormValues {
  readonly kind: string;
  readonly title: string;
  readonly benefit: string;
  readonly terms: string;
  readonly value: string;
  readonly currency: string;
  readonly venue: string;
  readonly guestsMost: string;
  readonly delivers: boolean;
}

/** What the step about how many there are begins with. Times are as the clock in the venue's zone shows them. */
export interface SupplyFormValues extends ModeFormValues {
  readonly stock: string;
  readonly opens: string;
  readonly closes: string;
  readonly usableDays: string;
  readonly offlineUse: string;
}

interface Choice {
  readonly id: string;
  readonly label: string;
}

const offlineUses = Object.entries(offlineUseNames).map(([value, label]) => ({ value, label }));
const kinds = Object.entries(kindNames).map(([value, label]) => ({ value, label }));

/** What it is and where. */
export function OfferFields({ values, venues }: { values: OfferFormValues; venues: readonly Choice[] }) {
  return (
    <>
      <SelectField name="kind" label="Kind" defaultValue={values.kind} options={kinds} />
      <TextField
        name="title"
        label="Title"
        hint="What members see first, as in: An evening in the river lounge."
        defaultValue={values.title}
        maxLength={perkLimits.title}
      />
      <TextArea
        name="benefit"
        label="What one gets"
        hint="In plain words, with everything that is included."
        defaultValue={values.benefit}
        maxLength={perkLimits.benefit}
      />
      <TextArea
        name="terms"
        label="Terms"
        hint="Who, when, how often, and what is not included. You may not ask for a post, a review or a follow."
        defaultValue={values.terms}
        rows={6}
        maxLength={perkLimits.terms}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="value"
          label="Worth to its holder"
          inputMode="decimal"
          defaultValue={values.value}
          autoComplete="off"
        />
        <SelectField
          name="currency"
          label="Currency"
          defaultValue={values.currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </div>
      <SelectField
        name="venue"
        label="Where it is used"
        optional
        defaultValue={values.venue}
        options={[{ value: "", label: "Online" }, ...venues.map(({ id, label }) => ({ value: id, label }))]}
      />
      <TextField
        name="guestsMost"
        label="Guests"
        hint="How many one holder may bring. For lounge access only."
        type="number"
        min={0}
        max={mostGuests}
        optional
        defaultValue={values.guestsMost}
      />
      <CheckboxField name="delivers" defaultChecked={values.delivers}>
        We also send it, to an address that is told at the claim. For samples and events only.
      </CheckboxField>
    </>
  );
}

/** How many of it there are, and when. */
export function SupplyFields({ values }: { values: SupplyFormValues }) {
  return (
    <>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField
          name="stock"
          label="Stock"
          hint="Units in all."
          type="number"
          min={1}
          max={perkLimits.stock}
          defaultValue={values.stock}
        />
        <TextField
          name="usableDays"
          label="Days to use it"
          hint="Counted from each claim."
          type="number"
          min={1}
          max={perkLimits.usableDays}
          defaultValue={values.usableDays}
        />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField
          name="opens"
          label="Opens"
          hint="On the clock of the venue; UTC if used online."
          type="datetime-local"
          defaultValue={values.opens}
        />
        <TextField
          name="closes"
          label="Closes"
          hint="Nobody can claim from then on."
          type="datetime-local"
          defaultValue={values.closes}
        />
      </div>
      <SelectField
        name="offlineUse"
        label="Without network at the door"
        hint="Two devices without network can both let one pass in. The second is never billed. Needs a venue."
        defaultValue={values.offlineUse}
        options={offlineUses}
      />
    </>
  );
}
