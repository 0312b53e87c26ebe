import { PlaceForm } from "@/components/place/place-form";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { CardSkeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { requireMember } from "@/lib/account/gate";
import { removePlaceAction } from "@/lib/place/actions";
import { placeDays } from "@/lib/place/change-after";
import { placeOf, type SaidPlace } from "@/lib/place/queries";
import { cityText } from "@/lib/place/words";

function Said({ said: { city, changeable, changeableFrom } }: { said: SaidPlace }) {
  return (
    <div className="grid justify-items-start gap-3">
      <p className="leading-7">
        {city ? (
          <>
            You said that you are in <strong>{cityText(city)}</strong>.
          </>
        ) : (
          "You removed your place. Perks of a place are not for you until you say one."
        )}
        {!changeable && (
          <>
            {" "}
            You can say another one from <Time at={changeableFrom} zone="UTC" /> on.
          </>
        )}
      </p>
      {city && (
        <Confirm
          opener="Remove it"
          title="Remove your place?"
          action={removePlaceAction}
          fields={{}}
          confirm="Remove it"
        >
          <p>
            We forget the city at once. What you claimed stays yours. When you said it last is kept, so that
            another place can be said only {placeDays} days after that.
          </p>
        </Confirm>
      )}
    </div>
  );
}

/** Where the signed-in member says they are, what it is for, and the form to say it. */
export async function PlaceCard() {
  const member = await requireMember("/place");
  const said = await placeOf(member);
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card as="section">
        <div className="grid gap-5">
          <h2 className="text-xl">Your place</h2>
          {said && <Said said={said} />}
          {(!said || said.changeable) && <PlaceForm />}
        </div>
      </Card>
      <Card as="section">
        <h2 className="mb-2 text-xl">What it is for</h2>
        <ul className="grid list-disc gap-2 pl-5 text-sm leading-6">
          <li>Only for perks that are for people of a place. It changes no score.</li>
          <li>
            It is compared with the perk&rsquo;s place when you claim. The brand learns that you may claim,
            never where you are.
          </li>
          <li>A city, and never an address: we keep its name and where on the map it lies.</li>
          <li>
            You can change it once in {placeDays} days, so that a perk for a place goes to people who are
            there, and remove it whenever you like.
          </li>
        </ul>
      </Card>
    </div>
  );
}

export function PlaceCardSkeleton() {
  return <CardSkeleton label="Looking up your place" />;
}
