import { signedText } from "@/components/score/signed-text";
import { percentText } from "@/components/ui/percent";
import type { ShiftBin, ShiftSummary } from "@/lib/score/shift";

/** What a bin of the plot holds, in words. */
export function binText({ points, open }: ShiftBin): string {
  if (!open) return signedText(points);
  return `${signedText(points)} and ${points > 0 ? "more" : "less"}`;
}

/** The shift in a sentence. */
export function shiftSentence({ people, mean, moves }: ShiftSummary): string {
  const whole = moves.find(({ points }) => points === 1);
  const who = people === 1 ? "One member" : `${people.toLocaleString("en")} members`;
  const moved = whole
    ? ` ${percentText(whole.rise)} would rise by a point or more, ${percentText(whole.fall)} would fall.`
    : "";
  return `${who} scored by both: ${signedText(mean, 1)} points on average.${moved}`;
}
