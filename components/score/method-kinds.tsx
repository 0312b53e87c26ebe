import { kindWords } from "@/components/score/kind-words";
import { MethodRow, MethodTable } from "@/components/score/method-table";
import { engagementKinds } from "@/lib/score/activity";
import type { Formula } from "@/lib/score/formula";

/** What each way of turning to somebody weighs, lightest first. */
export function MethodKinds({ formula: { kindWeights } }: { formula: Formula }) {
  const byWeight = Map.groupBy(engagementKinds, (kind) => kindWeights[kind]);
  return (
    <div className="max-w-prose">
      <MethodTable
        caption="What each way of turning to somebody weighs"
        head={["Somebody gives you", "Weight"]}
      >
        {[...byWeight].map(([weight, kinds]) => (
          <MethodRow
            key={weight}
            name={kinds.map((kind) => kindWords[kind]).join(", ")}
            figures={[weight.toFixed(1)]}
          />
        ))}
      </MethodTable>
    </div>
  );
}
