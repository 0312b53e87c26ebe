import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReceiptByNetwork } from "@/components/score/receipt-by-network";
import { ReceiptByPillar } from "@/components/score/receipt-by-pillar";
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
    const html = renderToStaticMarkup(<ReceiptByPillar score={score} formula={v1} />);
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

test.each(cases)("by network the same lines add up to the same score", ({ activity, trust, now }) => {
  const score = scoreOf(activity, (who) => trust[who] ?? 0, now);
  const html = renderToStaticMarkup(<ReceiptByNetwork score={score} sources={[]} />);
  const shown = [...html.matchAll(/align-top font-semibold">(\d+\.\d)<\/td>/g)].map(([, points]) =>
    Number(points),
  );
  const networks = new Set(score.lines.map(({ network }) => network));
  expect(shown).toHaveLength(networks.size);
  expect(shown.reduce((sum, points) => sum + Math.round(points * 10), 0) / 10).toBe(score.value);
  expect(html).toContain(`>${score.value.toFixed(1)}</td></tr></tfoot>`);
});
