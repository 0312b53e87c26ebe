import { CheckboxGroup, RadioGroup } from "@/components/ui/choice";
import type { Duty } from "@/lib/brand/duty";
import { roleAbilities, roleNames } from "@/lib/brand/roles";

export interface VenueChoice {
  readonly id: string;
  readonly name: string;
}

const roles = (["STAFF", "EDITOR", "OWNER"] as const).map((value) => ({
  value,
  label: roleNames[value],
  hint: roleAbilities[value].replace(/^You may/, "May"),
}));

const places = [
  { value: "EVERY", label: "At every venue", hint: "Also at those that you add later." },
  { value: "CHOSEN", label: "At some venues only", hint: "And what is used anywhere or online." },
];

/** What somebody may do, and where staff redeem; the places are shown while "Staff" is chosen. */
export function DutyFields({ venues, duty }: { venues: readonly VenueChoice[]; duty?: Duty }) {
  const bound = duty?.venueIds ?? null;
  return (
    <div className="group/duty grid gap-5">
      <RadioGroup name="role" label="What they may do" options={roles} defaultValue={duty?.role ?? "STAFF"} />
      {venues.length > 0 && (
        <div className="group/place hidden gap-4 group-has-[input[value=STAFF]:checked]/duty:grid">
          <RadioGroup
            name="where"
            label="Where they redeem"
            options={places}
            defaultValue={bound ? "CHOSEN" : "EVERY"}
          />
          <div className="hidden group-has-[input[value=CHOSEN]:checked]/place:block">
            <CheckboxGroup
              name="venues"
              label="Their venues"
              options={venues.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValues={bound ?? []}
            />
          </div>
        </div>
      )}
    </div>
  );
}
