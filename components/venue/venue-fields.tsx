import { SelectField, TextField } from "@/components/ui/field";
import { countries, timeZones } from "@/lib/brand/places";
import type { VenueRow } from "@/lib/venue/queries";

/** What a venue is called, where it is, and on which clock. */
export function VenueFields({ venue }: { venue?: VenueRow }) {
  const choose = { value: "", label: "Choose …" };
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="As guests know it: Lounge 3, Terminal 1."
        defaultValue={venue?.name}
        maxLength={80}
      />
      <TextField
        name="address"
        label="Street and number"
        defaultValue={venue?.address}
        maxLength={160}
        autoComplete="street-address"
      />
      <TextField
        name="city"
        label="City"
        defaultValue={venue?.city}
        maxLength={80}
        autoComplete="address-level2"
      />
      <SelectField
        name="country"
        label="Country"
        defaultValue={venue?.country}
        options={[choose, ...countries()]}
      />
      <SelectField
        name="timeZone"
        label="Time zone"
        hint="The times of perks that are used here are read on this clock."
        defaultValue={venue?.timeZone}
        options={[choose, ...timeZones()]}
      />
    </>
  );
}
