import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { seedTrust } from "@/lib/score/seed-parts";
import { askWeighingAction } from "@/lib/trust/actions";
import type { Weighing } from "@/lib/trust/queries";

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-serif text-2xl font-semibold">{value.toLocaleString("en")}</dd>
    </div>
  );
}

/** Whether seeds counted at a weighing, and why not where they did not. */
function Outcome({ weighing: { people, seeds, seeded } }: { weighing: Weighing }) {
  if (seeded)
    return (
      <p className="leading-7">
        <Badge tone="good">Seeds count</Badge> The graph is large enough, so trust looks at age and at seeds.
      </p>
    );
  const least = seedTrust.leastNodes;
  return (
    <p className="leading-7">
      <Badge tone="gold">Seeds do not count yet</Badge>{" "}
      {people < least
        ? `The graph has ${people.toLocaleString("en")} of the ${least.toLocaleString("en")} people that it takes: until then age decides alone.`
        : seeds === 0
          ? "No seed was in force, so age decides alone."
          : "Age decides alone."}
    </p>
  );
}

/** The seeds in force, what the last weighing found, and asking for another. */
export function WeighingCard({ inForce, weighing }: { inForce: number; weighing: Weighing | null }) {
  return (
    <Card as="section">
      <h2 className="text-xl">
        {inForce === 0 ? "No seed" : inForce === 1 ? "1 seed" : `${inForce.toLocaleString("en")} seeds`} in
        force
      </h2>
      {weighing ? (
        <div className="mt-3 grid gap-4">
          <p className="text-muted text-sm leading-6">
            Everybody was last weighed <Time at={weighing.at} />.
          </p>
          <dl className="grid grid-cols-3 gap-4">
            <Figure name="People" value={weighing.people} />
            <Figure name="Edges" value={weighing.edges} />
            <Figure name="Seeds then" value={weighing.seeds} />
          </dl>
          <Outcome weighing={weighing} />
        </div>
      ) : (
        <p className="mt-3 leading-7">Nobody was weighed yet: age decides alone.</p>
      )}
      <p className="text-muted mt-4 text-sm leading-6">
        What you change counts from the next weighing on, once an hour. Scores follow with the next scoring.
      </p>
      <div className="mt-4">
        <ActionForm
          action={askWeighingAction}
          label="Weigh now"
          className="grid justify-items-start gap-3"
          done="Asked for. It takes some seconds to minutes; load the page anew to see what it found."
        >
          <SubmitButton look="secondary" pending="Asking …">
            Weigh now
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
