import type { VenueChoice } from "@/components/brand/duty-fields";
import type { Duty } from "@/lib/brand/duty";

const all = new Intl.ListFormat("en", { type: "conjunction" });

/** Where staff redeem, in words; nothing for those who are everywhere. */
export function DutyWords({ duty: { venueIds }, venues }: { duty: Duty; venues: readonly VenueChoice[] }) {
  if (venueIds === null) return null;
  const names = venues.filter(({ id }) => venueIds.includes(id)).map(({ name }) => name);
  return <>{names.length === 0 ? "at no venue at this moment" : `at ${all.format(names)}`}</>;
}
