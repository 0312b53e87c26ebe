import { MethodRow, MethodTable } from "@/components/score/method-table";
import { pillarWords } from "@/components/score/pillar-words";
import { pointsOf } from "@/lib/score/curve";
import { type CurvedPillar, type Formula, pillars } from "@/lib/score/formula";

const amounts: Record<CurvedPillar | "constancy", number> = {
  resonance: 102.09,
  conversation: 23.28,
  efficiency: 2.95,
  listening: 44.33,
  body: 240,
  reach: 1720,
  constancy: 13,
};

/** One score worked out in the open, by the code that works out everybody's. */
export function MethodExample({ formula }: { formula: Formula }) {
  const rows = pillars.map((pillar) => {
    if (pillar === "base") return { pillar, amount: null, points: formula.base };
    const amount = amounts[pillar];
    if (pillar === "constancy") {
      return { pillar, amount, points: (formula.constancy.weight * amount) / formula.constancy.weeks };
    }
    return { pillar, amount, points: pointsOf(amount, formula.curves[pillar]) };
  });
  const score = rows.reduce((sum, { points }) => sum + points, 0).toFixed(1);
  return (
    <div className="max-w-prose">
      <MethodTable
        caption="An example, from amounts to points"
        head={["Pillar", "Amount x", "Points"]}
        foot={<MethodRow name="Score, rounded to a tenth" figures={["", score]} />}
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
