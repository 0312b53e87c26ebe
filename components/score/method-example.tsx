import { exampleRows } from "@/components/score/example";
import { MethodRow, MethodTable } from "@/components/score/method-table";
import { pillarWords } from "@/components/score/pillar-words";
import type { Formula } from "@/lib/score/formula";

/** One score worked out in the open, by the code that works out everybody's. */
export function MethodExample({ formula }: { formula: Formula }) {
  const rows = exampleRows(formula);
  const score = rows.reduce((sum, { points }) => sum + points, 0).toFixed(1);
  return (
    <div className="max-w-prose">
      <MethodTable
        caption="An example, from amounts to points"
        head={["Pillar", "Amount x", "Points"]}
        foot={<MethodRow strong name="Score, rounded to a tenth" figures={["", score]} />}
      >
        {rows.map(({ pillar, amount, points }) => (
          <MethodRow
            key={pillar}
            name={pillarWords[pillar].name}
            figures={[amount ?? "–", points.toFixed(3)]}
          />
        ))}
      </MethodTable>
    </div>
  );
}
