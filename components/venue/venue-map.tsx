import { MapDrawing } from "@/components/venue/map-drawing";
import { MapPin } from "@/components/venue/map-pin";
import type { Point } from "@/lib/place/place";
import { countryMap } from "@/lib/venue/draw-map";
import { spotOf } from "@/lib/venue/mercator";
import type { VenueView } from "@/lib/venue/view";

const all = new Intl.ListFormat("en", { type: "conjunction" });
const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** Where in its country a venue lies, drawn by us: no other site hears who looks at it. */
export function VenueMap({ venue, at }: { venue: Pick<VenueView, "city" | "country">; at: Point }) {
  const map = countryMap(venue.country, at);
  const { frame, cities } = map;
  const named = cities.length > 0 ? `, with ${all.format(cities.map(({ name }) => name))} marked` : "";
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={`Map: the venue in ${venue.city}, ${regions.of(venue.country)}${named}`}
      className="border-line block h-auto w-full max-w-md rounded-lg border"
    >
      <MapDrawing map={map} />
      <MapPin {...spotOf(frame, at)} />
    </svg>
  );
}
