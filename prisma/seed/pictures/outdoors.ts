import type { Dice } from "@/prisma/seed/dice";
import { conifer, hills, peak, sky, stars } from "@/prisma/seed/pictures/landscape";
import { ink, type Mood } from "@/prisma/seed/pictures/palette";
import { canvas, disc, halo, line, placed, rect, shape } from "@/prisma/seed/pictures/shapes";

/** Peaks behind a wood, and a lit tent. */
export function mountains(mood: Mood, dice: Dice): string {
  const trees = Array.from({ length: 22 }, (_, index) => {
    const x = index * 76 + dice.int(-24, 24);
    const open = Math.abs(x - 980) < 190;
    return open
      ? ""
      : conifer(x, 880 + dice.int(-8, 26), 150 + dice.int(0, 130), dice.pick([ink.forest, ink.night]));
  });
  return [
    halo("tent", ink.straw),
    sky(mood, 420 + dice.int(-80, 80), 270, 84),
    mood.glow === "#efe2b4" ? stars(dice, 120, 620, ink.cream) : "",
    peak(1160 + dice.int(-60, 60), 190, 640, mood.layers[0], mood.glow),
    peak(560 + dice.int(-60, 60), 360, 620, mood.layers[1], mood.sky[2]),
    hills(dice, 720, 50, mood.layers[2]),
    hills(dice, 830, 22, ink.forest),
    trees.join(""),
    rect(0, 888, canvas.width, 112, ink.night),
    placed(
      disc(0, -50, 260, "url(#tent)", 0.8) +
        shape("M-170 0L0 -170L170 0Z", ink.clay) +
        shape("M0 -170L170 0H60Z", ink.rust) +
        shape("M-52 0L0 -110L40 0Z", ink.straw) +
        line("M0 -170L-12 -192M0 -170L14 -190", ink.bark, 6),
      980,
      900,
    ),
  ].join("");
}

const tops = [
  { x: 400, y: 330, wide: 330, deep: 260 },
  { x: 1180, y: 520, wide: 300, deep: 300 },
  { x: 720, y: 940, wide: 320, deep: 220 },
];
const cell = 20;

/** The line where `land` has the height, as a path: marching squares. */
function contour(land: (x: number, y: number) => number, height: number): string {
  const steps: string[] = [];
  for (let x = 0; x < canvas.width; x += cell) {
    for (let y = 0; y < canvas.height; y += cell) {
      const corners = [
        [x, y],
        [x + cell, y],
        [x + cell, y + cell],
        [x, y + cell],
        [x, y],
      ] as const;
      const crossings: string[] = [];
      for (const [index, [x1, y1]] of corners.slice(0, 4).entries()) {
        const [x2, y2] = corners[index + 1] ?? [x, y];
        const from = land(x1, y1) - height;
        const to = land(x2, y2) - height;
        if (from > 0 === to > 0) continue;
        const along = from / (from - to);
        crossings.push(`${(x1 + (x2 - x1) * along).toFixed(1)} ${(y1 + (y2 - y1) * along).toFixed(1)}`);
      }
      if (crossings.length === 2) steps.push(`M${crossings.join("L")}`);
    }
  }
  return steps.join("");
}

/** A map: contour lines, a lake and a marked path. */
export function contours(_mood: Mood, dice: Dice): string {
  const turn = dice.real() * 6;
  const land = (x: number, y: number) =>
    tops.reduce(
      (sum, top) => sum + Math.exp(-(((x - top.x) / top.wide) ** 2) - ((y - top.y) / top.deep) ** 2),
      0,
    ) +
    0.06 * Math.sin(x / 90 + turn) * Math.cos(y / 70);
  const lines = Array.from({ length: 14 }, (_, level) =>
    line(
      contour(land, 0.08 + level * 0.085),
      level % 4 === 0 ? ink.moss : ink.sage,
      level % 4 === 0 ? 5 : 3,
      0.9,
    ),
  );
  const path = "M90 900C260 800 250 640 400 600S640 700 760 560S900 250 1090 300S1340 420 1500 150";
  return [
    rect(0, 0, canvas.width, canvas.height, ink.paper),
    lines.join(""),
    shape("M1180 820C1260 770 1420 780 1460 850S1380 960 1270 950S1110 870 1180 820Z", ink.mist),
    line("M1200 850C1250 830 1300 830 1340 846M1240 890C1290 872 1350 874 1400 892", ink.sage, 5),
    `<path d="${path}" fill="none" stroke="${ink.clay}" stroke-width="12" stroke-linecap="round" stroke-dasharray="2 30"/>`,
    disc(90, 900, 22, ink.forest) + disc(90, 900, 9, ink.cream),
    placed(
      shape("M0 0C-58 -74 -52 -138 0 -140S58 -74 0 0Z", ink.clay) + disc(0, -88, 22, ink.cream),
      1500,
      150,
    ),
    placed(
      disc(0, 0, 92, ink.cream) +
        shape("M0 -76L20 0L0 76L-20 0Z", ink.gold) +
        shape("M0 -76L20 0H-20Z", ink.forest) +
        disc(0, 0, 8, ink.cream),
      1430,
      560,
      dice.int(-14, 14),
    ),
  ].join("");
}

/** Trees around a court at night, under strings of lamps. */
export function lamps(_mood: Mood, dice: Dice): string {
  const string = (y: number, sag: number) => {
    const bulbs = Array.from({ length: 13 }, (_, index) => {
      const t = (index + 0.5) / 13;
      const height = y + 4 * sag * t * (1 - t);
      return disc(t * 1600, height + 20, 46, "url(#bulb)", 0.9) + disc(t * 1600, height + 18, 12, ink.straw);
    });
    return line(`M0 ${y}Q800 ${y + sag * 2} 1600 ${y}`, ink.bark, 4) + bulbs.join("");
  };
  const crowd = Array.from({ length: 17 }, (_, index) => {
    const x = 60 + index * 94 + dice.int(-20, 20);
    const y = 930 + dice.int(-26, 20);
    const coat = dice.pick([ink.night, ink.bark, ink.rust, ink.pine]);
    return (
      disc(x, y - 74, 28, coat) +
      shape(
        `M${x - 52} ${y + 90}V${y + 10}C${x - 52} ${y - 50} ${x + 52} ${y - 50} ${x + 52} ${y + 10}V${y + 90}Z`,
        coat,
      )
    );
  });
  return [
    halo("bulb", ink.straw),
    halo("stage", ink.gold),
    rect(0, 0, canvas.width, canvas.height, ink.forest),
    stars(dice, 60, 380, ink.cream),
    [90, 300, 1310, 1520].map((x, index) => conifer(x, 800, 460 + (index % 2) * 90, ink.night)).join(""),
    disc(800, 640, 520, "url(#stage)", 0.75),
    rect(440, 420, 720, 380, ink.bark, 10),
    rect(470, 450, 660, 320, ink.cream, 4),
    disc(800, 610, 110, ink.clay) + disc(800, 610, 70, ink.gold) + disc(800, 610, 30, ink.cream),
    string(90, 110),
    string(210, 130),
    rect(0, 800, canvas.width, 200, ink.pine),
    crowd.join(""),
  ].join("");
}
