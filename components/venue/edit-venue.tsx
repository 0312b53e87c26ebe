import { notFound } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { HoursFields } from "@/components/venue/hours-fields";
import { MapDrawing } from "@/components/venue/map-drawing";
import type { PinMap } from "@/components/venue/pin-board";
import { PinFields } from "@/components/venue/pin-fields";
import { VenueFields } from "@/components/venue/venue-fields";
import { requireTeammate } from "@/lib/account/gate";
import { findCity, largestCities } from "@/lib/place/gazetteer";
import { editVenueAction } from "@/lib/venue/actions";
import { countryMap, type DrawnMap, nearMap } from "@/lib/venue/draw-map";
import { type VenueRow, venueById } from "@/lib/venue/queries";

const pinMap = (name: string, map: DrawnMap): PinMap => ({
  name,
  frame: map.frame,
  drawing: <MapDrawing map={map} />,
});

/** The maps on which the pin is put: around the venue, else around its city, else the country only. */
function mapsFor({ point, city, country }: VenueRow): PinMap[] {
  const known = findCity(country, city);
  const around = point ?? (known.ok ? known.value : null);
  if (around)
    return [pinMap("Surroundings", nearMap(country, around)), pinMap("Country", countryMap(country, around))];
  const [largest] = largestCities(country, 1);
  return largest ? [pinMap("Country", countryMap(country, largest))] : [];
}

/** What a venue is called, when it is open and where it lies, for the brand to change. */
export async function EditVenue({ place }: { place: Promise<{ brand: string; venue: string }> }) {
  const { brand, venue: id } = await place;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/venues/${encodeURIComponent(id)}`);
  const venue = await venueById(teammate.brandId, id);
  if (!venue) notFound();
  return (
    <>
      <BrandHeader teammate={teammate} here="venues" title={venue.name} />
      <div className="max-w-2xl">
        <Card>
          <ActionForm action={editVenueAction} label="Venue" className="grid gap-8">
            <input type="hidden" name="brand" value={brand} />
            <input type="hidden" name="venue" value={venue.id} />
            <div className="grid gap-5">
              <VenueFields venue={venue} />
            </div>
            <HoursFields hours={venue.hours} />
            <PinFields at={venue.point} maps={mapsFor(venue)} />
            <div>
              <SubmitButton>Save</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
