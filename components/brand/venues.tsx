import { BrandHeader } from "@/components/brand/brand-header";
import { VenueForm } from "@/components/brand/venue-form";
import { countryName } from "@/components/perk/perk-words";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { requireTeammate } from "@/lib/account/gate";
import { removeVenueAction } from "@/lib/brand/actions";
import { listVenues, type VenueRow } from "@/lib/brand/queries";

function Venue({ brand, venue }: { brand: string; venue: VenueRow }) {
  const { id, name, address, city, country, timeZone, perks } = venue;
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="text-lg wrap-anywhere">{name}</h3>
          <p className="text-muted mt-1 text-sm leading-6 wrap-anywhere">
            {address}, {city}, {countryName(country)}
            <br />
            {timeZone.replaceAll("_", " ")} · {perks === 1 ? "1 perk" : `${perks} perks`}
          </p>
        </div>
        {perks === 0 && (
          <Confirm
            opener="Remove"
            title={`Remove ${name}?`}
            action={removeVenueAction}
            fields={{ brand, venue: id }}
            confirm="Remove the venue"
          >
            <p>No perk names this venue. It goes from the list for good.</p>
          </Confirm>
        )}
      </div>
    </Card>
  );
}

/** Where the brand's perks are used. */
export async function Venues({ slug }: { slug: Promise<string> }) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/venues`);
  const venues = await listVenues(teammate.brandId);
  return (
    <>
      <BrandHeader teammate={teammate} here="venues" title="Venues" />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section className="grid min-w-0 gap-4">
          <h2 className="text-xl">Your venues</h2>
          {venues.length === 0 ? (
            <EmptyState title="No venue yet">
              Add the places where staff redeem your perks. A perk that is used online needs none.
            </EmptyState>
          ) : (
            <ul className="grid gap-4">
              {venues.map((venue) => (
                <Venue key={venue.id} brand={brand} venue={venue} />
              ))}
            </ul>
          )}
        </section>
        <Card as="section">
          <h2 className="mb-4 text-xl">Add a venue</h2>
          <VenueForm brand={brand} />
        </Card>
      </div>
    </>
  );
}
