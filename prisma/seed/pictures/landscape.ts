import type { Dice } from "@/prisma/seed/dice";
import type { Mood } from "@/prisma/seed/pictures/palette";
import { canvas, disc, halo, rect, shape, wash } from "@/prisma/seed/pictures/shapes";

/** Sky with its sun or moon at (x, y). */
export function sky(mood: Mood, x: number, y: number, radius = 80): string {
  return [
    wash("sky", mood.sky),
    halo("sun", mood.glow),
    rect(0, 0, canvas.width, canvas.height, "url(#sky)"),
    disc(x, y, radius * 4.5, "url(#sun)"),
    disc(x, y, radius, mood.glow),
  ].join("");
}

/** A line of hills from edge to edge about the height `y`, filled down to the ground. */
export function hills(dice: Dice, y: number, swing: number, fill: string): string {
  const steps = 8;
  const stride = canvas.width / steps;
  const heights = Array.from({ length: steps + 1 }, () => y + (dice.real() - 0.5) * 2 * swing);
  const curve = heights.slice(1).map((height, index) => {
    const before = heights[index] ?? y;
    const middle = (index + 0.5) * stride;
    return `C${middle} ${before.toFixed(1)} ${middle} ${height.toFixed(1)} ${(index + 1) * stride} ${height.toFixed(1)}`;
  });
  const [first = y] = heights;
  return shape(`M0 ${first.toFixed(1)}${curve.join("")}V${canvas.height}H0Z`, fill);
}

/** A peak with its lit side to the left of the ridge. */
export function peak(x: number, top: number, half: number, fill: string, lit: string): string {
  const ground = canvas.height;
  const ridge = `L${x + half * 0.06} ${top + 90}L${x - half * 0.05} ${top + 190}L${x + half * 0.1} ${top + 330}L${x + half * 0.02} ${ground}`;
  return (
    shape(`M${x - half} ${ground}L${x} ${top}L${x + half} ${ground}Z`, fill) +
    shape(`M${x - half} ${ground}L${x} ${top}${ridge}Z`, lit, 0.55)
  );
}

/** A conifer standing at (x, y). */
export function conifer(x: number, y: number, height: number, fill: string): string {
  const tiers = [1, 0.72, 0.44].map((part) => {
    const half = height * 0.26 * part;
    const base = y - height * (1 - part) * 0.75;
    return `M${x - half} ${base}L${x} ${base - height * 0.52 * part - height * 0.08}L${x + half} ${base}Z`;
  });
  return shape(
    `${tiers.join("")}M${x - height * 0.03} ${y + height * 0.1}h${height * 0.06}v${-height * 0.12}h${-height * 0.06}Z`,
    fill,
  );
}

/** Stars over the upper part of the sky. */
export function stars(dice: Dice, count: number, lowest: number, fill: string): string {
  return Array.from({ length: count }, () =>
    disc(
      dice.real() * canvas.width,
      dice.real() * lowest,
      1.5 + dice.real() * 2.5,
      fill,
      0.35 + dice.real() * 0.5,
    ),
  ).join("");
}
