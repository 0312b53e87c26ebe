import { RadioGroup } from "@/components/ui/choice";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { Asked, AskedField, AskingPerk } from "@/lib/claim/asked";
import { guestsInWords } from "@/lib/claim/guests";

type Told = { readonly [Field in AskedField]?: string };

function DayField({
  name,
  label,
  days,
  told,
}: {
  name: AskedField;
  label: string;
  days: { readonly first: string; readonly last?: string };
  told: Told;
}) {
  return (
    <TextField
      name={name}
      label={label}
      type="date"
      min={days.first}
      max={days.last}
      defaultValue={told[name]}
    />
  );
}

/** A word from a ticket or a letter: capitals, no dictionary. */
function CodeField({
  name,
  label,
  hint,
  told,
}: {
  name: AskedField;
  label: string;
  hint: string;
  told: Told;
}) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      autoCapitalize="characters"
      autoComplete="off"
      spellCheck={false}
      maxLength={30}
      defaultValue={told[name]}
    />
  );
}

/**
 * The fields of what a kind of perk asks for, inside a form: nothing for kinds that ask for nothing. `asked` is what was told
 * before.
 */
export function AskedFields({ asking, asked }: { asking: AskingPerk; asked?: Asked }) {
  const { kind, guestsMost, delivers, days } = asking;
  const told: Told = Object.fromEntries(
    Object.entries(asked ?? {}).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
  switch (kind) {
    case "LOUNGE":
      return (
        <>
          <DayField name="visitDate" label="Day of your visit" days={days} told={told} />
          {guestsMost > 0 && (
            <SelectField
              name="guests"
              label="Who comes along"
              defaultValue={told.guests ?? "0"}
              options={Array.from({ length: guestsMost + 1 }, (_, count) => ({
                value: String(count),
                label: count === 0 ? "Nobody, I come alone" : guestsInWords(count),
              }))}
            />
          )}
        </>
      );
    case "BOARDING":
      return (
        <>
          <CodeField name="flight" label="Flight" hint="As on the ticket: LH 1234." told={told} />
          <DayField name="flightDate" label="Day of the flight" days={days} told={told} />
          <CodeField
            name="bookingReference"
            label="Booking reference"
            hint="5 to 8 letters and digits."
            told={told}
          />
        </>
      );
    case "HOTEL":
      return (
        <>
          <DayField name="arrival" label="You arrive on" days={days} told={told} />
          <DayField name="departure" label="You leave on" days={{ first: days.first }} told={told} />
          <CodeField
            name="confirmation"
            label="Confirmation number"
            hint="Of your booking with the hotel."
            told={told}
          />
        </>
      );
    default:
      return delivers ? (
        <>
          <RadioGroup
            name="handover"
            label="How you get it"
            defaultValue={told.handover ?? "FETCH"}
            options={[
              { value: "FETCH", label: "I come for it" },
              { value: "SEND", label: "Send it to me" },
            ]}
          />
          <TextArea
            name="address"
            label="Name and address"
            hint="Only if it is sent. The brand sees it until then, and nobody else does."
            optional
            rows={4}
            maxLength={400}
            autoComplete="shipping street-address"
            defaultValue={told.address}
          />
        </>
      ) : null;
  }
}
