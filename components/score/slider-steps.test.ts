import { expect, test } from "vitest";
import { amountAt, sliderSteps, stepOf } from "@/components/score/slider-steps";
import { curvedPillars } from "@/lib/score/formula";
import { formulas } from "@/lib/score/formulas";

test.each(
  formulas.flatMap((formula) => curvedPillars.map((pillar) => [formula.version, pillar, formula] as const)),
)(
  "in %s the slider of %s runs from nothing to its most, and each step is another amount",
  (_, pillar, formula) => {
    const curve = formula.curves[pillar];
    const amounts = Array.from({ length: sliderSteps + 1 }, (_, step) => amountAt(step, pillar, curve));
    expect(amounts[0]).toBe(0);
    expect(amounts.at(-1)).toBe(curve.most);
    expect(new Set(amounts).size).toBe(amounts.length);
    for (const [step, amount] of amounts.entries()) expect(Math.round(stepOf(amount, curve))).toBe(step);
  },
);
