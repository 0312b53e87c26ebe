import { BrandHeader } from "@/components/brand/brand-header";
import { countryName } from "@/components/perk/perk-words";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { OpeningHours } from "@/components/venue/opening-hours";
import { VenueForm } from "@/components/venue/venue-form";
import { VenueMap } from "@/components/venue/venue-map";
import { requireTeammate } from "@/lib/account/gate";
import { removeVenueAction } from "@/lib/venue/actions";
import { listVenues, type VenueRow } from "@/lib/venue/queries";

function Acts({ brand, venue: { id, name, perks } }: { brand: string; venue: VenueRow }) {
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href={`/brand/${brand}/venues/${id}`}>
        Edit<span className="sr-only"> {name}</span>
      </ButtonLink>
      {perks === 0 && (
        <Confirm
          opener={
            <>
              Remove<span className="sr-only"> {name}</span>
            </>
          }
          title={`Remove ${name}?`}
          action={removeVenueAction}
          fields={{ brand, venue: id }}
          confirm="Remove the venue"
        >
          <p>
            No perk names this venue. It goes from the list for good, and staff who work only there work
            nowhere.
          </p>
        </Confirm>
      )}
    </div>
  );
}

function Venue({ brand, venue }: { brand: string; venue: VenueRow }) {
  const { name, address, city, country, timeZone, perks, hours, point } = venue;
  return (
    <Card as="li">
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)]">
        <div className="grid min-w-0 content-start gap-4">
          <div>
            <h3 className="text-lg wrap-anywhere">{name}</h3>
            <p className="text-muted mt-1 text-sm leading-6 wrap-anywhere">
              {address}, {city}, {countryName(country)}
              <br />
              {timeZone.replaceAll("_", " ")} · {perks === 1 ? "1 perk" : `${perks} perks`}
            </p>
            <div className="text-sm leading-6">
              {hours ? (
                <OpeningHours hours={hours} timeZone={timeZone} />
              ) : (
                <p className="text-muted">Nothing is said about when it is open.</p>
              )}
            </div>
          </div>
          <Acts brand={brand} venue={venue} />
        </div>
        {point ? (
          <VenueMap venue={venue} at={point} />
        ) : (
          <p className="text-muted text-sm leading-6">
            We do not know this city, so it is on no map yet. Put it there by Edit.
          </p>
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
