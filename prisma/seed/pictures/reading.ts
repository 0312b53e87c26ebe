import type { Dice } from "@/prisma/seed/dice";
import { ink, type Mood } from "@/prisma/seed/pictures/palette";
import { canvas, disc, ellipse, halo, line, placed, rect, shape } from "@/prisma/seed/pictures/shapes";

const covers = [
  ink.forest,
  ink.pine,
  ink.moss,
  ink.sage,
  ink.gold,
  ink.straw,
  ink.clay,
  ink.rust,
  ink.peach,
  ink.cream,
];

function spine(dice: Dice, width: number, height: number): string {
  const cover = dice.pick(covers);
  const trim = dice.pick(covers.filter((colour) => colour !== cover));
  const bands = dice.pick([
    rect(0, -height + 34, width, 10, trim) +
      rect(0, -height + 52, width, 4, trim) +
      rect(0, -44, width, 10, trim),
    rect(width * 0.2, -height * 0.78, width * 0.6, height * 0.34, trim, 4),
    disc(width / 2, -height * 0.72, width * 0.24, trim) +
      line(`M${width / 2} ${-height * 0.5}V${-height * 0.18}`, trim, 5),
    line(`M${width * 0.3} ${-height + 30}V-30M${width * 0.7} ${-height + 30}V-30`, trim, 4),
  ]);
  return (
    rect(0, -height, width, height, cover, 5) +
    bands +
    rect(0, -height, width * 0.14, height, "#fff", 5, 0.12)
  );
}

function shelf(dice: Dice, floor: number): string {
  const books: string[] = [];
  let x = 60;
  while (x < 1500) {
    const width = dice.int(38, 78);
    const height = dice.int(190, 268);
    if (dice.chance(0.07)) {
      books.push(placed(spine(dice, width, height), x + 8, floor - 4, 11));
      x += width + 62;
    } else {
      books.push(placed(spine(dice, width, height), x, floor));
      x += width + 4;
    }
  }
  return (
    books.join("") +
    rect(0, floor, canvas.width, 26, ink.bark) +
    rect(0, floor + 26, canvas.width, 10, "#000", 0, 0.3)
  );
}

/** Shelves of books, seen straight on. */
export function spines(_mood: Mood, dice: Dice): string {
  return [
    rect(0, 0, canvas.width, canvas.height, ink.night),
    shelf(dice, 300),
    shelf(dice, 628),
    shelf(dice, 956),
  ].join("");
}

/** An open book on a table, a cup and a pencil beside it. */
export function openBook(_mood: Mood, dice: Dice): string {
  const text = (x: number) =>
    Array.from({ length: 11 }, (_, row) =>
      rect(
        x,
        330 + row * 34,
        row % 5 === 4 ? 120 + dice.int(0, 90) : 270 + dice.int(-26, 12),
        9,
        ink.sage,
        4,
      ),
    ).join("");
  const grain = Array.from({ length: 7 }, (_, index) =>
    line(
      `M0 ${90 + index * 140}C400 ${70 + index * 140 + dice.int(-24, 24)} 1100 ${120 + index * 140 + dice.int(-24, 24)} 1600 ${86 + index * 140}`,
      ink.rust,
      3,
      0.35,
    ),
  ).join("");
  return [
    halo("lamp", ink.straw),
    rect(0, 0, canvas.width, canvas.height, ink.bark),
    grain,
    disc(760, 380, 820, "url(#lamp)", 0.45),
    placed(
      [
        shape("M-420 -290H420V300H-420Z", "#000", 0.22),
        shape(
          "M-440 -310C-300 -330 -120 -330 0 -286C120 -330 300 -330 440 -310V270C300 252 120 252 0 296C-120 252 -300 252 -440 270Z",
          ink.forest,
        ),
        shape("M-420 -324C-290 -344 -120 -340 0 -296V274C-120 232 -290 232 -420 252Z", ink.cream),
        shape("M420 -324C290 -344 120 -340 0 -296V274C120 232 290 232 420 252Z", ink.paper),
        shape("M0 -296C40 -312 80 -320 80 -320V244C80 244 40 252 0 274Z", ink.linen, 0.7),
        placed(text(0), -370, -560) + placed(text(0), 96, -560),
        shape("M250 -332V-90L276 -118L302 -90V-330Z", ink.clay),
      ].join(""),
      720,
      520,
      -6,
    ),
    disc(1330, 300, 172, "#000", 0.2),
    disc(1320, 288, 168, ink.cream),
    disc(1320, 288, 140, ink.linen),
    disc(1320, 288, 112, ink.cream),
    disc(1320, 288, 94, ink.rust),
    ellipse(1294, 268, 42, 26, ink.peach, 0.5),
    placed(
      rect(-170, -13, 300, 26, ink.gold) +
        shape("M130 -13L176 0L130 13Z", ink.peach) +
        shape("M160 -5L176 0L160 5Z", ink.night) +
        rect(-196, -13, 30, 26, ink.clay, 6),
      1270,
      720,
      -38,
    ),
  ].join("");
}
