import type { Dice } from "@/prisma/seed/dice";
import { sky } from "@/prisma/seed/pictures/landscape";
import { ink, type Mood } from "@/prisma/seed/pictures/palette";
import {
  canvas,
  disc,
  ellipse,
  halo,
  line,
  placed,
  rect,
  shape,
  through,
} from "@/prisma/seed/pictures/shapes";

function arch(half: number, top: number, floor: number): string {
  return `M${800 - half} ${floor}V${top + half}A${half} ${half} 0 0 1 ${800 + half} ${top + half}V${floor}Z`;
}

/** A row of arches, and one vase in the light at its end. */
export function arches(mood: Mood, dice: Dice): string {
  const frames = [
    [700, -120, 1000, ink.linen],
    [560, 10, 960, ink.peach],
    [430, 120, 910, ink.clay],
    [316, 214, 866, ink.rust],
    [226, 292, 828, ink.forest],
  ] as const;
  const inner = arch(150, 360, 796);
  return [
    halo("light", mood.glow),
    rect(0, 0, canvas.width, canvas.height, ink.paper),
    frames.map(([half, top, floor, fill]) => shape(arch(half, top, floor), fill)).join(""),
    through(
      "end",
      shape(inner, "#000"),
      sky(mood, 800 + dice.int(-40, 40), 520, 70) + rect(0, 730, 1600, 80, mood.layers[1]),
    ),
    shape("M650 796H950L1500 1000H100Z", ink.straw, 0.5),
    disc(800, 620, 260, "url(#light)", 0.5),
    rect(742, 700, 116, 150, ink.cream),
    rect(726, 690, 148, 18, ink.linen, 3),
    rect(726, 846, 148, 22, ink.linen, 3),
    shape(
      "M776 690C730 650 734 600 770 570C780 560 780 548 776 536H824C820 548 820 560 830 570C866 600 870 650 824 690Z",
      ink.gold,
    ),
    line("M744 628C780 640 820 640 856 628M750 606C780 616 820 616 850 606", ink.forest, 6),
    line("M800 536C790 490 766 470 742 462M800 536C806 480 830 452 858 448M800 536V440", ink.forest, 6),
    [
      [742, 462],
      [858, 448],
      [800, 436],
    ]
      .map(([x = 0, y = 0]) => disc(x, y, 15, ink.clay))
      .join(""),
  ].join("");
}

const things: readonly string[] = [
  disc(0, 0, 52, ink.clay) +
    disc(0, 0, 38, ink.peach) +
    [
      [-12, -12],
      [12, -12],
      [-12, 12],
      [12, 12],
    ]
      .map(([x = 0, y = 0]) => disc(x, y, 7, ink.forest))
      .join(""),
  `<circle cx="0" cy="-34" r="26" fill="none" stroke="${ink.gold}" stroke-width="12"/>${rect(-6, -8, 12, 84, ink.gold)}${rect(6, 44, 22, 11, ink.gold)}${rect(6, 62, 30, 11, ink.gold)}`,
  shape("M-46 60L-34 -50C-30 -74 30 -74 34 -50L46 60Z", ink.sage) +
    line("M-38 10H38M-42 34H42", ink.forest, 5) +
    [
      [-14, -32],
      [10, -24],
      [-4, -8],
    ]
      .map(([x = 0, y = 0]) => disc(x, y, 5, ink.forest))
      .join(""),
  shape("M0 62C-70 40 -72 -30 -46 -54C-20 -76 20 -76 46 -54C72 -30 70 40 0 62Z", ink.peach) +
    line("M0 58V-64M0 58L-34 -54M0 58L34 -54M0 58L-58 -20M0 58L58 -20", ink.clay, 5),
  rect(-60, -34, 120, 78, ink.cream, 4) +
    line("M-60 -30L0 14L60 -30", ink.clay, 5) +
    disc(0, 14, 13, ink.rust),
  disc(0, 0, 58, ink.straw) +
    disc(0, 0, 46, ink.cream) +
    line("M0 0V-32M0 0L24 14", ink.forest, 7) +
    disc(0, 0, 7, ink.clay) +
    rect(-10, -80, 20, 22, ink.gold, 4),
  line("M-52 58L40 -44", ink.bark, 11) +
    shape("M40 -44C50 -80 84 -66 66 -40C56 -26 44 -28 40 -44Z", ink.gold),
  shape("M-60 20H60C60 56 30 66 0 66S-60 56 -60 20Z", ink.cream) +
    rect(-66, 10, 132, 12, ink.clay, 6) +
    line("M-24 -8C-34 -28 -14 -36 -24 -58M20 -8C10 -28 30 -36 20 -58", ink.sage, 6),
  shape("M-50 40C-50 -30 50 -30 50 40Z", ink.sage) +
    rect(-66, 38, 132, 16, ink.clay, 8) +
    line("M-18 -4C-16 -16 -8 -20 0 -20", ink.cream, 5),
  ellipse(0, 0, 30, 60, ink.gold) + ellipse(0, 0, 16, 44, ink.straw) + line("M0 60V84", ink.bark, 10),
];

/** A cabinet with one small thing in each of its boxes. */
export function cabinet(_mood: Mood, dice: Dice): string {
  const start = dice.int(0, things.length - 1);
  const boxes = Array.from({ length: 24 }, (_, index) => {
    const x = 92 + (index % 6) * 238;
    const y = 64 + Math.floor(index / 6) * 222;
    const back = dice.pick([ink.forest, ink.pine, ink.night, ink.bark]);
    const thing = things[(start + index * 7) % things.length] ?? "";
    return (
      rect(x, y, 226, 208, back, 4) +
      rect(x, y, 226, 22, "#000", 0, 0.22) +
      placed(ellipse(0, 84, 62, 9, "#000", 0.28) + thing, x + 113, y + 108, 0, 0.98)
    );
  });
  return (
    rect(0, 0, canvas.width, canvas.height, ink.linen) +
    rect(56, 34, 1488, 932, ink.gold, 6) +
    rect(70, 46, 1460, 908, ink.straw, 4) +
    boxes.join("")
  );
}
