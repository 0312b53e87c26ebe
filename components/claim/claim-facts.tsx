import type { ReactNode } from "react";
import { countryName } from "@/components/perk/perk-words";
import { Time } from "@/components/ui/time";
import { OpeningHours } from "@/components/venue/opening-hours";
import type { WholeClaim } from "@/lib/claim/queries";
import { cityText, placeGateText } from "@/lib/place/words";
import { isTopic, topicTitle } from "@/lib/topic/topics";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5 py-2.5">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="text-sm leading-6 font-medium wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  );
}

/** The gates beside the score, as they were asked and passed. */
function otherGates({ gates, pool }: WholeClaim): string[] {
  const { topic, place, membership } = gates ?? {};
  const said = [
    topic &&
      `${topic.asked} in ${isTopic(topic.topic) ? topicTitle(topic.topic) : topic.topic}; you had ${topic.score ?? "none"}${pool === "OPEN" ? "; the open pool needs none" : ""}`,
    place &&
      `For people ${placeGateText(place.asked)}; you were in ${cityText(place.place)}${place.km === null ? "" : `, ${place.km} km away`}`,
    membership && `For members of ${membership.asked} days or longer; you were one for ${membership.days}`,
  ];
  return said.filter((one) => one !== undefined);
}

function gateFact({ gateAsked, gateScore, formula, pool, gates }: WholeClaim): string | null {
  if (gateAsked === null) return gates?.topic ? null : "Nobody needed a score";
  const had = gateScore === null ? "you had no score" : `you had ${gateScore} by formula ${formula}`;
  return pool === "OPEN"
    ? `${gateAsked}; ${had}; your unit is from the open pool, which needs none`
    : `${gateAsked}; ${had}`;
}

/** What a claim is for: the words of the perk as they were when it was claimed. */
export function ClaimWords({ claim: { benefit, terms, venue, timeZone } }: { claim: WholeClaim }) {
  return (
    <dl className="divide-line divide-y">
      <Fact name="What you get">{benefit}</Fact>
      <Fact name="Where">
        {venue ? `${venue.name}\n${venue.address}, ${venue.city}, ${countryName(venue.country)}` : "Online"}
        {venue?.hours && <OpeningHours hours={venue.hours} timeZone={timeZone} />}
      </Fact>
      <Fact name="Terms">{terms}</Fact>
    </dl>
  );
}

/** What was written down when the perk was claimed; no later edit changes it. */
export function ClaimRecord({ claim }: { claim: WholeClaim }) {
  const { claimedAt, timeZone, disclosure, perkVersion, state } = claim;
  return (
    <dl className="divide-line divide-y">
      <Fact name={state === "OFFERED" ? "Offered" : "Claimed"}>
        <Time at={claimedAt} zone={timeZone} />
      </Fact>
      <Fact name="Gate">
        {[gateFact(claim), ...otherGates(claim)].filter((text) => text !== null).join("\n")}
      </Fact>
      <Fact name={state === "OFFERED" ? "To be agreed to" : "You agreed to"}>{disclosure}</Fact>
      <Fact name="Version of the perk">{perkVersion}</Fact>
    </dl>
  );
}
