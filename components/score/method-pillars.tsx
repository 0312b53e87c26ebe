import { MethodRow, MethodTable } from "@/components/score/method-table";
import { pillarUnits, pillarWords } from "@/components/score/pillar-words";
import { mostOf } from "@/components/score/receipt-groups";
import { type Formula, type Pillar, pillars } from "@/lib/score/formula";

const figure = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

/** The pillars as a table, from the constants that the score is computed with. */
export function MethodPillars({ formula }: { formula: Formula }) {
  const together = pillars.reduce((sum, pillar) => sum + mostOf(pillar, formula), 0);
  return (
    <MethodTable
      caption="What a score is made of"
      head={["Pillar", "Half of it at about", "Points at most"]}
      foot={<MethodRow strong name="Together" figures={["", together]} />}
    >
      {pillars.map((pillar) => (
        <MethodRow
          key={pillar}
          name={
            <>
              <span className="font-semibold">{pillarWords[pillar].name}</span>
              <span className="text-muted block max-w-prose leading-6">
                {pillarWords[pillar].measures} {pillarWords[pillar].madeOf}
              </span>
            </>
          }
          figures={[halfwayOf(pillar, formula), mostOf(pillar, formula)]}
        />
      ))}
    </MethodTable>
  );
}

/** The curve from amounts to points, exactly. */
export function MethodCurve({ formula: { curves } }: { formula: Formula }) {
  return (
    <details>
      <summary className="text-leaf py-2 font-medium">The exact curve</summary>
      <p className="max-w-prose py-2 leading-7">
        An amount x brings W · ln(1 + x/h) / ln(1 + M/h) points, and at most W. Constancy is in proportion to
        its weeks.
      </p>
      <MethodTable caption="The constants of the curve" head={["Pillar", "W", "h", "M"]}>
        {pillars
          .filter((pillar) => pillar !== "base" && pillar !== "constancy")
          .map((pillar) => (
            <MethodRow
              key={pillar}
              name={pillarWords[pillar].name}
              figures={[curves[pillar].weight, curves[pillar].half, curves[pillar].most.toLocaleString("en")]}
            />
          ))}
      </MethodTable>
    </details>
  );
}

/** The amount of a pillar that brings half of its points, in words. */
function halfwayOf(pillar: Pillar, { constancy, curves }: Formula): string {
  if (pillar === "base") return pillarUnits.base;
  if (pillar === "constancy") return `${constancy.weeks / 2} ${pillarUnits.constancy}`;
  const { half, most } = curves[pillar];
  return `${figure.format(half * (Math.sqrt(1 + most / half) - 1))} ${pillarUnits[pillar]}`;
}
