import type { Dice } from "@/prisma/seed/dice";
import { ink, type Mood } from "@/prisma/seed/pictures/palette";
import { canvas, disc, ellipse, line, placed, rect, shape } from "@/prisma/seed/pictures/shapes";

function ring(dice: Dice, x: number, y: number, radius: number): string {
  const gap = dice.int(16, 60);
  const length = 2 * Math.PI * radius;
  const dash = `${length - gap * 4} ${gap} ${gap * 2} ${gap}`;
  const stroke = (r: number, width: number, opacity: number) =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${ink.rust}" stroke-width="${width}" stroke-dasharray="${dash}" stroke-linecap="round" opacity="${opacity}" transform="rotate(${dice.int(0, 359)} ${x} ${y})"/>`;
  const drops = Array.from({ length: 5 }, () => {
    const angle = dice.real() * 2 * Math.PI;
    const away = radius * (1.12 + dice.real() * 0.28);
    return disc(x + Math.cos(angle) * away, y + Math.sin(angle) * away, 3 + dice.real() * 9, ink.rust, 0.55);
  });
  return (
    disc(x, y, radius, ink.peach, 0.16) +
    stroke(radius, 16, 0.62) +
    stroke(radius - 13, 6, 0.3) +
    drops.join("")
  );
}

const bean =
  ellipse(0, 0, 40, 27, ink.bark) +
  ellipse(-6, -8, 26, 12, ink.rust, 0.5) +
  line("M-36 4C-14 -12 12 14 36 -4", ink.night, 5);

/** Rings that cups left on paper, and some beans. */
export function rings(_mood: Mood, dice: Dice): string {
  const beans = Array.from({ length: 26 }, () => {
    const along = dice.real();
    return placed(
      bean,
      1010 + along * 560 + dice.int(-60, 60),
      980 - along * 420 + dice.int(-90, 110),
      dice.int(0, 359),
      0.9 + dice.real() * 0.3,
    );
  });
  return [
    rect(0, 0, canvas.width, canvas.height, ink.paper),
    Array.from({ length: 24 }, (_, index) => line(`M0 ${60 + index * 40}H1600`, ink.linen, 2, 0.8)).join(""),
    line("M170 0V1000", ink.peach, 3, 0.7),
    ring(dice, 540 + dice.int(-40, 40), 420, 250),
    ring(dice, 900 + dice.int(-40, 40), 560, 236),
    ring(dice, 1190 + dice.int(-30, 30), 270, 150),
    beans.join(""),
  ].join("");
}

/** A pour-over that stands before a warm disc of light. */
export function pour(mood: Mood, dice: Dice): string {
  const steam = [-46, 0, 46].map((x, index) =>
    line(
      `M${800 + x} 250C${760 + x} ${200 - index * 8} ${840 + x} 150 ${800 + x} ${90 + dice.int(-10, 20)}`,
      ink.cream,
      10,
      0.75,
    ),
  );
  return [
    rect(0, 0, canvas.width, canvas.height, ink.forest),
    disc(800, 470, 400, mood.layers[0], 0.5),
    disc(800, 470, 320, ink.gold),
    disc(800, 470, 250, ink.straw, 0.5),
    steam.join(""),
    shape("M620 300H980L850 520H750Z", ink.cream),
    shape("M652 322H948L926 360H674Z", ink.bark),
    line("M690 380L764 506M760 380L786 506M840 380L814 506M910 380L836 506", ink.linen, 5),
    rect(700, 516, 200, 26, ink.clay, 8),
    line("M800 546V640", ink.rust, 7),
    shape("M650 548H950V760C950 838 900 868 800 868S650 838 650 760Z", ink.mist, 0.55),
    shape("M650 668H950V760C950 838 900 868 800 868S650 838 650 760Z", ink.bark),
    ellipse(800, 668, 150, 16, ink.rust),
    line("M676 580V770", ink.cream, 8, 0.6),
    line("M950 600C1060 600 1060 760 950 770", ink.cream, 20, 0.85),
    rect(0, 868, canvas.width, 132, ink.bark),
    rect(0, 868, canvas.width, 12, ink.rust),
    placed(
      shape("M-110 -120H110L92 0H-92Z", ink.cream) +
        line("M104 -98C176 -98 168 -26 96 -28", ink.cream, 16) +
        rect(-130, -4, 260, 14, ink.linen, 7) +
        rect(-110, -88, 214, 18, ink.clay),
      1260,
      868,
    ),
    placed(
      shape("M-96 0V-250L-64 -290H64L96 -250V0Z", ink.clay) +
        rect(-96, -180, 192, 96, ink.cream) +
        disc(0, -132, 28, ink.forest) +
        rect(-64, -304, 128, 20, ink.rust, 5),
      360,
      868,
    ),
  ].join("");
}
