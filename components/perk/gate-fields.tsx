import { GateSlider } from "@/components/perk/gate-slider";
import { SelectField, TextField } from "@/components/ui/field";
import { countries } from "@/lib/brand/places";
import { topTopics } from "@/lib/topic/topics";

/** What the step about whom a perk is for begins with. */
export interface WhomFormValues {
  readonly gateScore: string;
  readonly gateTopic: string;
  readonly gateTopicScore: string;
  readonly gatePlaceKind: string;
  readonly gateKm: string;
  readonly gateCity: string;
  readonly gateCountry: string;
  readonly gateCountries: string;
  readonly gateMemberDays: string;
  readonly openPercent: string;
}

const topics = topTopics.flatMap((top) => [
  { value: top.slug, label: top.title },
  ...top.below.map(({ slug, title }) => ({ value: slug, label: `${top.title}: ${title}` })),
]);

const placeKinds = [
  { value: "ANYWHERE", label: "Anywhere" },
  { value: "NEAR", label: "Within some kilometres of a city" },
  { value: "COUNTRIES", label: "In some countries" },
];

const none = { value: "", label: "None" };

function ScoreGates({ values }: { values: WhomFormValues }) {
  return (
    <>
      <GateSlider defaultValue={values.gateScore} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <SelectField
          name="gateTopic"
          label="Topic"
          optional
          defaultValue={values.gateTopic}
          options={[none, ...topics]}
        />
        <TextField
          name="gateTopicScore"
          label="Least score in the topic"
          type="number"
          min={1}
          max={100}
          optional
          defaultValue={values.gateTopicScore}
        />
      </div>
    </>
  );
}

/** Who may have the perk: scores for a part of the units, place and membership for all of them. */
export function GateFields({ values }: { values: WhomFormValues }) {
  return (
    <>
      <ScoreGates values={values} />
      <TextField
        name="openPercent"
        label="Open pool"
        hint="The part of the units that needs no score; 5 at least."
        type="number"
        min={5}
        max={100}
        suffix="%"
        defaultValue={values.openPercent}
      />
      <SelectField
        name="gatePlaceKind"
        label="Where people are"
        hint="As they say themselves, once in 30 days. It holds for the open pool too: who cannot come would only keep a unit from somebody who can."
        defaultValue={values.gatePlaceKind}
        options={placeKinds}
      />
      <div className="grid items-end gap-5 sm:grid-cols-3 lg:grid-cols-1">
        <TextField
          name="gateKm"
          label="Kilometres at most"
          type="number"
          min={1}
          max={5_000}
          optional
          defaultValue={values.gateKm}
        />
        <TextField
          name="gateCity"
          label="From the city"
          hint="Empty: the venue's."
          optional
          defaultValue={values.gateCity}
        />
        <SelectField
          name="gateCountry"
          label="The city's country"
          optional
          defaultValue={values.gateCountry}
          options={[none, ...countries()]}
        />
      </div>
      <TextField
        name="gateCountries"
        label="Countries"
        hint="By their two letters, with commas between: PT, ES."
        optional
        defaultValue={values.gateCountries}
      />
      <TextField
        name="gateMemberDays"
        label="Days of membership"
        hint="How long people have been members at least. It holds for the open pool too: else new accounts would be made for it."
        type="number"
        min={1}
        max={3_650}
        optional
        defaultValue={values.gateMemberDays}
      />
    </>
  );
}
