import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Receipt } from "@/components/score/receipt";
import golden from "@/e2e/fixtures/golden.json";
import type { AccountActivity } from "@/lib/score/activity";
import { v1 } from "@/lib/score/formula";
import { scoreOf } from "@/lib/score/score-of";

const cases = golden.map(({ activity, trust, now }) => ({
  activity: activity as AccountActivity[],
  trust: trust as Record<string, number>,
  now,
}));

test.each(cases)(
  "the points that a receipt shows add up to the score it shows",
  ({ activity, trust, now }) => {
    const score = scoreOf(activity, (who) => trust[who] ?? 0, now);
    const html = renderToStaticMarkup(<Receipt score={score} formula={v1} />);
    const shown = [...html.matchAll(/font-semibold">(\d+\.\d)<\/span>/g)].map(
      ([, points]) => Number(points) * 10,
    );
    expect(shown).toHaveLength(8);
    const total = shown.reduce((sum, tenths) => sum + Math.round(tenths), 0) / 10;
    expect(html).toContain(`>${total.toFixed(1)}</td>`);
    expect(total).toBe(score.value);
    for (const { points } of score.lines) expect(html).toContain(points.toFixed(1));
  },
);
