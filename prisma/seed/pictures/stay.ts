import type { Dice } from "@/prisma/seed/dice";
import { hills, sky, stars } from "@/prisma/seed/pictures/landscape";
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

function tree(x: number, y: number, size: number, fill: string): string {
  return (
    rect(x - 7, y - size, 14, size, ink.bark) +
    ellipse(x, y - size * 1.35, size * 0.48, size * 0.72, fill) +
    ellipse(x - size * 0.12, y - size * 1.5, size * 0.28, size * 0.46, ink.sage, 0.35)
  );
}

function sash(x: number, y: number, lit: boolean): string {
  return [
    rect(x - 8, y - 8, 96, 152, ink.cream, 6),
    shape(
      `M${x} ${y + 136}V${y + 36}C${x} ${y - 8} ${x + 80} ${y - 8} ${x + 80} ${y + 36}V${y + 136}Z`,
      lit ? ink.straw : ink.pine,
    ),
    line(`M${x + 40} ${y + 6}V${y + 136}M${x} ${y + 62}H${x + 80}`, ink.cream, 5),
    rect(x - 16, y + 144, 112, 12, ink.linen),
  ].join("");
}

/** A hotel's front with some of its windows lit. */
export function facade(mood: Mood, dice: Dice): string {
  const windows = [0, 1, 2].flatMap((row) =>
    [0, 1, 2, 3, 4, 5].map((column) => sash(382 + column * 152, 196 + row * 196, dice.chance(0.45))),
  );
  const awning = Array.from({ length: 8 }, (_, index) =>
    shape(`M${656 + index * 36} 786h36v58a18 18 0 0 1 -36 0Z`, index % 2 ? ink.cream : ink.clay),
  );
  return [
    sky(mood, 1380, 240, 66),
    mood.glow === "#efe2b4" ? stars(dice, 60, 500, ink.cream) : "",
    hills(dice, 760, 40, mood.layers[0]),
    hills(dice, 820, 26, mood.layers[1]),
    rect(330, 130, 940, 800, ink.peach),
    rect(330, 130, 940, 800, ink.clay, 0, 0.28),
    rect(306, 108, 988, 30, ink.cream, 4),
    rect(330, 138, 940, 14, ink.rust, 0),
    windows.join(""),
    rect(330, 776, 940, 12, ink.cream),
    shape("M716 930V856C716 800 884 800 884 856V930Z", ink.forest),
    disc(862, 884, 6, ink.straw),
    awning.join(""),
    rect(648, 776, 304, 14, ink.gold, 4),
    [410, 540, 1010, 1140]
      .map((x) => rect(x - 44, 830, 90, 100, ink.straw, 6) + line(`M${x} 830V930`, ink.cream, 5))
      .join(""),
    rect(0, 930, canvas.width, 70, ink.forest),
    tree(180, 932, 190, ink.pine),
    tree(1420, 932, 220, ink.pine),
    tree(64, 932, 140, ink.moss),
  ].join("");
}

const doorKey =
  line("M0 -70V-40", ink.gold, 5) +
  `<circle cx="0" cy="-18" r="20" fill="none" stroke="${ink.gold}" stroke-width="9"/>` +
  rect(-5, 0, 10, 66, ink.gold) +
  rect(5, 40, 18, 9, ink.gold) +
  rect(5, 56, 24, 9, ink.gold);

/** The board behind a reception: keys, tags and a letter. */
export function keyboard(_mood: Mood, dice: Dice): string {
  const cells = Array.from({ length: 28 }, (_, index) => {
    const x = 100 + (index % 7) * 200;
    const y = 70 + Math.floor(index / 7) * 222;
    const throwOf = dice.real();
    const tag = dice.pick([ink.clay, ink.moss, ink.cream, ink.rust]);
    const held =
      throwOf < 0.6
        ? placed(doorKey + rect(-30, 72, 60, 34, tag, 8), x + 96, y + 96, (dice.real() - 0.5) * 12, 0.95)
        : throwOf < 0.75
          ? placed(
              rect(-54, -36, 108, 72, ink.cream, 3) + line("M-54 -34L0 8L54 -34", ink.linen, 4),
              x + 96,
              y + 128,
              -6,
            )
          : "";
    return (
      rect(x, y, 184, 206, ink.night, 8) +
      rect(x, y + 188, 184, 18, ink.bark, 4) +
      rect(x + 6, y + 6, 172, 30, "#000", 6, 0.25) +
      held
    );
  });
  return [
    rect(0, 0, canvas.width, canvas.height, ink.forest),
    rect(70, 44, 1460, 920, ink.bark, 12),
    rect(84, 56, 1432, 896, ink.rust, 8),
    cells.join(""),
  ].join("");
}

/** A room with an open window and a made bed. */
export function room(mood: Mood, dice: Dice): string {
  const view =
    sky(mood, 800 + dice.int(-160, 160), 330, 56) +
    hills(dice, 440, 40, mood.layers[0]) +
    hills(dice, 500, 30, mood.layers[1]) +
    hills(dice, 550, 20, mood.layers[2]);
  return [
    halo("lamp", ink.straw),
    rect(0, 0, canvas.width, canvas.height, ink.paper),
    Array.from({ length: 27 }, (_, index) => rect(index * 60, 0, 30, 720, ink.linen, 0, 0.35)).join(""),
    through("view", rect(480, 110, 640, 470, "#000", 8), view),
    line("M480 110H1120V580H480ZM800 110V580M480 300H1120", ink.cream, 16),
    shape("M350 70H560C560 260 520 420 450 620H350Z", ink.gold),
    shape("M1250 70H1040C1040 260 1080 420 1150 620H1250Z", ink.gold),
    line(
      "M410 80C412 280 398 460 384 610M480 80C478 260 458 420 430 600M1190 80C1188 280 1202 460 1216 610M1120 80C1122 260 1142 420 1170 600",
      ink.straw,
      6,
      0.6,
    ),
    rect(320, 56, 960, 18, ink.bark, 9),
    rect(0, 720, canvas.width, 280, ink.bark),
    rect(360, 560, 880, 220, ink.forest, 40),
    rect(410, 640, 340, 120, ink.cream, 44),
    rect(850, 640, 340, 120, ink.cream, 44),
    shape("M340 740C560 700 1040 700 1260 740L1320 1000H280Z", ink.cream),
    shape("M306 880C560 830 1040 830 1294 880L1320 1000H280Z", ink.clay),
    line("M300 904C560 856 1040 856 1300 904", ink.peach, 8, 0.8),
    disc(1420, 520, 230, "url(#lamp)"),
    rect(1410, 560, 20, 170, ink.night),
    shape("M1350 566L1386 450H1454L1490 566Z", ink.cream),
    rect(1330, 724, 180, 276, ink.rust, 6),
    disc(1420, 790, 9, ink.straw),
  ].join("");
}
