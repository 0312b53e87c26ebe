import type { ReactNode } from "react";
import { PerkPlace } from "@/components/perk/perk-place";
import {
  everybodyTexts,
  gateText,
  guestsText,
  leftText,
  openPoolText,
  usableText,
  worthText,
} from "@/components/perk/perk-words";
import { Time } from "@/components/ui/time";
import { VenueMap } from "@/components/venue/venue-map";
import { discountText } from "@/lib/code/promotion";
import { modeNames } from "@/lib/perk/modes";
import type { PerkView } from "@/lib/perk/view";
import type { City } from "@/lib/place/place";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2 py-2.5">
      <dt className="text-muted text-sm leading-6">{name}</dt>
      <dd className="text-sm leading-6 font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}

/** How its units find their people: in which order, and what becomes of those that come back. */
function Ways({ perk: { mode, waves, drawAt, waitlist, offerHours, timeZone } }: { perk: PerkView }) {
  return (
    <>
      {modeNames[mode]}
      {drawAt && (
        <span className="block font-normal">
          Drawn <Time at={drawAt} zone={timeZone} />
        </span>
      )}
      {waves.map(({ from, gate }) => (
        <span key={from.toISOString()} className="block font-normal">
          A score of {gate} from <Time at={from} zone={timeZone} />
        </span>
      ))}
      {(waitlist || drawAt) && (
        <span className="block font-normal">
          {waitlist && "With a waitlist; "}
          {waitlist ? "offers" : "Offers"} stand {offerHours} {offerHours === 1 ? "hour" : "hours"}
        </span>
      )}
    </>
  );
}

/** Everything about a perk that is not prose: worth, gate, stock, place, times in the place's zone. `from` is where its reader is. */
export function PerkFacts({ perk, from = null }: { perk: PerkView; from?: City | null }) {
  const { venue, timeZone } = perk;
  const guests = guestsText(perk);
  const everybody = everybodyTexts(perk);
  return (
    <dl className="divide-line divide-y">
      <Fact name="Worth">{worthText(perk)}</Fact>
      <Fact name="Gate">{gateText(perk)}</Fact>
      {everybody.length > 0 && (
        <Fact name="For whom">
          {everybody.map((text) => (
            <span key={text} className="block">
              {text}
            </span>
          ))}
        </Fact>
      )}
      <Fact name="How">
        <Ways perk={perk} />
      </Fact>
      <Fact name="Stock">{leftText(perk)}</Fact>
      <Fact name="Open pool">{openPoolText(perk)}</Fact>
      <Fact name="Where">
        <PerkPlace perk={perk} from={from} />
      </Fact>
      {venue?.point && (
        <div className="py-2.5">
          <dt className="sr-only">On the map</dt>
          <dd>
            <VenueMap venue={venue} at={venue.point} />
          </dd>
        </div>
      )}
      <Fact name="Opens">
        <Time at={perk.opensAt} zone={timeZone} />
      </Fact>
      <Fact name="Closes">
        <Time at={perk.closesAt} zone={timeZone} />
      </Fact>
      <Fact name="To be used">{usableText(perk)}</Fact>
      {perk.delivers && <Fact name="Delivery">Fetched, or sent to you</Fact>}
      {guests && <Fact name="Guests">{guests}</Fact>}
      {perk.codeSource !== "NONE" && (
        <Fact name="You get">
          {perk.codeSource === "PROMOTION"
            ? `A promotion code for the brand's shop: ${discountText(perk, perk.currency)}`
            : "A code of your own, shown in your wallet"}
        </Fact>
      )}
    </dl>
  );
}
