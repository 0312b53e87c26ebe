"use client";
import { useId, useState } from "react";
import { type ExampleRow, exampleAmounts, exampleRows, exampleScore } from "@/components/score/example";
import { MethodRow, MethodTable } from "@/components/score/method-table";
import { pillarUnits, pillarWords } from "@/components/score/pillar-words";
import { amountAt, sliderSteps, stepOf } from "@/components/score/slider-steps";
import { Button } from "@/components/ui/button";
import { Scale } from "@/components/ui/scale";
import type { Formula, Pillar } from "@/lib/score/formula";

const figure = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

type Amounted = Exclude<Pillar, "base">;

/** One score worked out in the open, by the code that works out everybody's; with script its amounts can be moved. */
export function MethodExample({ formula }: { formula: Formula }) {
  const [amounts, setAmounts] = useState(exampleAmounts);
  const { value, band } = exampleScore(formula, amounts);
  return (
    <div className="grid max-w-prose gap-5">
      <MethodTable
        caption="An example, from amounts to points"
        head={["Pillar and its amount x", "Points"]}
        foot={
          <MethodRow
            strong
            name="Score, rounded to a tenth"
            figures={[<output key="score">{value.toFixed(1)}</output>]}
          />
        }
      >
        {exampleRows(formula, amounts).map((row) => (
          <ExampleLine
            key={row.pillar}
            row={row}
            formula={formula}
            onMove={(pillar, amount) => setAmounts({ ...amounts, [pillar]: amount })}
          />
        ))}
      </MethodTable>
      <div className="grid gap-3">
        <Scale low={band[0]} high={band[1]} value={value} />
        <p className="text-sm leading-6">
          Probably between <strong>{band[0]}</strong> and <strong>{band[1]}</strong>.
        </p>
      </div>
      <div className="noscript:hidden">
        <Button disabled={amounts === exampleAmounts} onClick={() => setAmounts(exampleAmounts)}>
          Back to the example
        </Button>
      </div>
    </div>
  );
}

function ExampleLine({
  row: { pillar, amount, points },
  formula,
  onMove,
}: {
  row: ExampleRow;
  formula: Formula;
  onMove: (pillar: Amounted, amount: number) => void;
}) {
  const id = useId();
  const { name } = pillarWords[pillar];
  if (pillar === "base" || amount === null) return <MethodRow name={name} figures={[points.toFixed(3)]} />;
  const said = `${figure.format(amount)} ${pillarUnits[pillar]}`;
  return (
    <MethodRow
      name={
        <>
          <span className="flex flex-wrap justify-between gap-x-4">
            <label htmlFor={id}>{name}</label>
            <span className="text-muted tabular-nums">{said}</span>
          </span>
          <input
            id={id}
            type="range"
            min={0}
            max={pillar === "constancy" ? formula.constancy.weeks : sliderSteps}
            value={pillar === "constancy" ? amount : Math.round(stepOf(amount, formula.curves[pillar]))}
            aria-valuetext={`${said}, ${points.toFixed(1)} points`}
            onChange={({ target: { valueAsNumber: step } }) =>
              onMove(pillar, pillar === "constancy" ? step : amountAt(step, pillar, formula.curves[pillar]))
            }
            className="accent-leaf h-8 w-full cursor-pointer noscript:hidden"
          />
        </>
      }
      figures={[points.toFixed(3)]}
    />
  );
}
