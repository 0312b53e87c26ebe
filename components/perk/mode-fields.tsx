import { CheckboxField } from "@/components/ui/choice";
import { SelectField, TextField } from "@/components/ui/field";
import { modeNames } from "@/lib/perk/modes";

/** What the way people get it begins with in a perk's form. Times are as the clock in the venue's zone shows them. */
export interface ModeFormValues {
  readonly mode: string;
  readonly waves: readonly { readonly at: string; readonly gate: string }[];
  readonly draws: string;
  readonly waitlist: boolean;
  readonly offerHours: string;
}

const modes = Object.entries(modeNames).map(([value, label]) => ({ value, label }));

function WaveFields({ number, at, gate }: { number: number; at: string; gate: string }) {
  return (
    <div className="grid items-end gap-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <TextField
        name={`wave${number}At`}
        label={`Wave ${number} from`}
        type="datetime-local"
        optional
        defaultValue={at}
      />
      <TextField
        name={`wave${number}Gate`}
        label="Its gate"
        type="number"
        min={1}
        max={100}
        optional
        defaultValue={gate}
      />
    </div>
  );
}

/** How a perk's units find their people: the mode, and what the chosen one needs. */
export function ModeFields({ values }: { values: ModeFormValues }) {
  return (
    <>
      <SelectField
        name="mode"
        label="How people get it"
        hint="A lottery takes entries until its draw, and what it leaves is first come. Waves lower the gate while units are left."
        defaultValue={values.mode}
        options={modes}
      />
      <TextField
        name="draws"
        label="Draw of the lottery"
        hint="For a lottery: entries end then. On the clock of the venue; UTC if used online."
        type="datetime-local"
        optional
        defaultValue={values.draws}
      />
      {values.waves.map(({ at, gate }, index) => (
        <WaveFields key={String(index)} number={index + 1} at={at} gate={gate} />
      ))}
      <CheckboxField name="waitlist" defaultChecked={values.waitlist}>
        Waitlist: whoever comes too late can wait for a unit that comes back
      </CheckboxField>
      <TextField
        name="offerHours"
        label="Hours that an offer stands"
        hint="So long is a unit held for whom the draw or the waitlist offers it to."
        type="number"
        min={1}
        max={168}
        defaultValue={values.offerHours}
      />
    </>
  );
}
