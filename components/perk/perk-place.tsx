import { countryName } from "@/components/perk/perk-words";
import { OpeningHours } from "@/components/venue/opening-hours";
import type { PerkView } from "@/lib/perk/view";
import { type City, kmBetween } from "@/lib/place/place";

/** Where a perk is used: the venue, whether it is open, and how far it is from where the reader says they are. */
export function PerkPlace({ perk: { venue, timeZone }, from }: { perk: PerkView; from: City | null }) {
  if (!venue) return <>Online</>;
  const { name, address, city, country, hours, point } = venue;
  const km = point && from && Math.round(kmBetween(from, point));
  return (
    <>
      {name}
      <span className="block font-normal">
        {address}, {city}, {countryName(country)}
      </span>
      {km !== null && from && (
        <span className="text-muted block font-normal">
          {km === 0
            ? `In ${from.name}, where you are`
            : `${km.toLocaleString("en")} km from ${from.name}, where you are`}
        </span>
      )}
      {hours && <OpeningHours hours={hours} timeZone={timeZone} />}
    </>
  );
}
