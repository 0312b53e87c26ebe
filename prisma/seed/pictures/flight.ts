import type { Dice } from "@/prisma/seed/dice";
import { hills, sky, stars } from "@/prisma/seed/pictures/landscape";
import { ink, type Mood } from "@/prisma/seed/pictures/palette";
import {
  canvas,
  disc,
  ellipse,
  line,
  placed,
  polygon,
  rect,
  shape,
  through,
} from "@/prisma/seed/pictures/shapes";

/** A small plane that flies to the right. */
export const plane =
  shape(
    "M-120 6C-120 -8 -100 -14 -70 -14L88 -12C112 -10 124 -2 126 4C124 12 108 16 88 16L-84 18C-108 18 -120 14 -120 6Z",
    ink.cream,
  ) +
  shape("M-116 -2L-138 -54H-118L-84 -12Z", ink.clay) +
  shape("M-8 4L-62 50H-38L40 6Z", ink.linen) +
  shape("M6 -10L-24 -40H-6L40 -11Z", ink.linen);

/** What is seen from a window seat: the wing over clouds. */
export function wing(mood: Mood, dice: Dice): string {
  const cloud = (x: number, y: number, size: number, opacity: number) =>
    ellipse(x, y, size, size * 0.2, ink.cream, opacity) +
    ellipse(x - size * 0.3, y - size * 0.12, size * 0.45, size * 0.18, ink.cream, opacity) +
    ellipse(x + size * 0.28, y - size * 0.1, size * 0.38, size * 0.15, ink.cream, opacity);
  const clouds = Array.from({ length: 9 }, (_, index) =>
    cloud(380 + dice.int(0, 840), 560 + index * 42, 150 + index * 26, 0.34 + index * 0.05),
  ).join("");
  const view = [
    sky(mood, 660 + dice.int(0, 300), 360, 58),
    hills(dice, 640, 20, mood.layers[0]),
    clouds,
    polygon(
      [
        [1260, 640],
        [1260, 806],
        [706, 452],
        [690, 424],
      ],
      ink.linen,
    ),
    polygon(
      [
        [1260, 640],
        [1260, 690],
        [706, 440],
        [690, 424],
      ],
      ink.cream,
    ),
    polygon(
      [
        [690, 424],
        [712, 446],
        [664, 356],
        [652, 352],
      ],
      ink.clay,
    ),
    line("M1250 742L820 508", ink.sage, 3, 0.8),
  ].join("");
  return [
    rect(0, 0, canvas.width, canvas.height, ink.linen),
    rect(-260, 60, 480, 880, ink.paper, 200),
    rect(1380, 60, 480, 880, ink.paper, 200),
    rect(386, 46, 828, 908, ink.paper, 260),
    rect(436, 92, 728, 816, ink.sage, 220),
    through("window", rect(456, 112, 688, 776, "#000", 204), view),
    through(
      "blind",
      rect(456, 112, 688, 776, "#000", 204),
      rect(456, 60, 688, 150, ink.cream) + rect(740, 192, 120, 8, ink.sage, 4),
    ),
  ].join("");
}

/** Boarding: a striped tail above the stairs. */
export function tail(mood: Mood, dice: Dice): string {
  const stripes = [ink.clay, ink.gold, ink.cream].map((fill, index) => {
    const x = 690 + index * 128;
    return polygon(
      [
        [x, 830],
        [x + 84, 830],
        [x + 444, 60],
        [x + 360, 60],
      ],
      fill,
    );
  });
  const fin = "M560 800L880 150C896 112 930 92 970 92H1180C1214 92 1226 118 1222 148L1150 800Z";
  return [
    sky(mood, 300, 270, 70),
    mood.glow === "#efe2b4" ? stars(dice, 70, 600, ink.cream) : "",
    hills(dice, 770, 22, mood.layers[0]),
    hills(dice, 820, 14, mood.layers[1]),
    shape("M240 812C420 742 620 730 900 730H1600V930H620C440 930 320 896 240 812Z", ink.cream),
    shape("M240 812C320 896 440 930 620 930H1600V866H620C470 866 340 850 240 812Z", ink.linen),
    shape(fin, ink.forest),
    through("fin", shape(fin, "#000"), stripes.join("")),
    Array.from({ length: 8 }, (_, index) => rect(1000 + index * 78, 790, 34, 46, ink.pine, 16)).join(""),
    rect(0, 930, canvas.width, 70, mood.layers[2]),
    line("M0 965H1600", ink.straw, 5, 0.6),
    [0, 1, 2, 3]
      .map((bird) =>
        line(`M${190 + bird * 66} ${520 - (bird % 2) * 44}q18 -22 34 0q18 -22 34 0`, ink.forest, 6, 0.8),
      )
      .join(""),
  ].join("");
}

/** Lanes of colour that run to an open gate. */
export function lanes(mood: Mood, dice: Dice): string {
  const fills = [ink.forest, ink.moss, ink.gold, ink.clay, ink.pine, ink.sage, ink.rust];
  const first = dice.int(0, fills.length - 1);
  const bands = Array.from({ length: 22 }, (_, index) => {
    const near = -1873 + index * 243;
    const far = 627 + index * 15.7;
    return polygon(
      [
        [near, 1000],
        [near + 243, 1000],
        [far + 15.7, 470],
        [far, 470],
      ],
      fills[(first + index) % fills.length] ?? ink.moss,
    );
  });
  return [
    rect(0, 0, canvas.width, 480, ink.paper),
    polygon(
      [
        [0, 0],
        [690, 250],
        [690, 470],
        [0, 470],
      ],
      ink.linen,
    ),
    polygon(
      [
        [1600, 0],
        [910, 250],
        [910, 470],
        [1600, 470],
      ],
      ink.linen,
    ),
    polygon(
      [
        [0, 0],
        [1600, 0],
        [910, 250],
        [690, 250],
      ],
      ink.cream,
    ),
    through(
      "gate",
      rect(690, 250, 220, 220, "#000"),
      sky(mood, 800, 400, 34) + rect(0, 448, 1600, 60, mood.layers[2]),
    ),
    placed(plane, 800, 316, -12, 0.5),
    rect(0, 470, canvas.width, 530, ink.forest),
    bands.join(""),
    line("M690 470V250H910V470", ink.forest, 10),
    rect(742, 196, 116, 36, ink.forest, 8),
    disc(772, 214, 8, ink.straw),
    line("M796 214H836", ink.cream, 6),
  ].join("");
}
