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

const round =
  ellipse(0, 62, 190, 24, "#000", 0.25) +
  shape("M-190 40C-190 -90 -110 -130 0 -130S190 -90 190 40C190 76 -190 76 -190 40Z", ink.gold) +
  shape("M-176 26C-170 -80 -100 -116 0 -116S150 -90 166 -20C100 -70 -60 -80 -176 26Z", ink.straw, 0.7) +
  line(
    "M-70 -92C-40 -40 -40 10 -60 50M0 -112C20 -50 20 10 6 58M74 -92C96 -40 96 10 84 50",
    ink.cream,
    12,
    0.85,
  );

const crust = "#c4843f";

const long =
  ellipse(0, 46, 290, 18, "#000", 0.25) +
  shape("M-290 20C-290 -50 -200 -66 0 -66S290 -50 290 20C290 60 -290 60 -290 20Z", crust) +
  shape("M-270 6C-250 -40 -180 -54 0 -54S240 -44 266 0C120 -30 -120 -30 -270 6Z", ink.straw, 0.55) +
  [-180, -70, 40, 150]
    .map((x) => line(`M${x} -46C${x + 30} -20 ${x + 50} 10 ${x + 56} 36`, ink.cream, 13, 0.85))
    .join("");

function wheat(dice: Dice): string {
  const grains = Array.from({ length: 7 }, (_, index) => {
    const y = -150 - index * 30;
    return (
      placed(ellipse(0, -16, 9, 22, ink.straw), 0, y, -34) +
      placed(ellipse(0, -16, 9, 22, ink.gold), 0, y, 34)
    );
  });
  return placed(
    line("M0 0C6 -80 2 -160 0 -200", ink.gold, 6) + grains.join("") + ellipse(0, -376, 9, 24, ink.straw),
    0,
    0,
    dice.int(-8, 8),
  );
}

/** Loaves on a board, with ears of wheat. */
export function loaves(mood: Mood, dice: Dice): string {
  return [
    rect(0, 0, canvas.width, canvas.height, mood.layers[2]),
    disc(800, 440, 380, mood.layers[1], 0.6),
    disc(800, 440, 300, ink.straw, 0.35),
    placed(wheat(dice), 250, 800, -16, 1.5) +
      placed(wheat(dice), 320, 800, 2, 1.35) +
      placed(wheat(dice), 390, 800, 18, 1.2),
    placed(wheat(dice), 1290, 800, 16, 1.4) + placed(wheat(dice), 1220, 800, -4, 1.2),
    rect(0, 780, canvas.width, 220, ink.bark),
    rect(210, 742, 1180, 60, ink.peach, 30) + rect(210, 776, 1180, 26, ink.clay, 13),
    placed(long, 820, 520 + dice.int(-4, 4), -3, 1),
    placed(round, 520, 670, 0, 1.05),
    placed(round, 1090, 676, 3, 0.98),
    placed(long, 800, 700, 0, 0.72),
    Array.from({ length: 46 }, () =>
      disc(dice.int(160, 1440), dice.int(806, 960), 2 + dice.real() * 3.5, ink.cream, 0.5),
    ).join(""),
  ].join("");
}

/** An oven's glowing mouth and a peel with bread before it. */
export function oven(_mood: Mood, dice: Dice): string {
  const bricks = Array.from({ length: 13 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) =>
      rect(
        column * 150 - (row % 2) * 75,
        row * 62,
        142,
        54,
        dice.pick([ink.clay, ink.clay, ink.rust, "#c0714f"]),
        5,
      ),
    ).join(""),
  ).join("");
  const flames = [620, 720, 800, 890, 980].map((x, index) => {
    const height = 150 + dice.int(0, 90);
    return shape(
      `M${x - 50} 640C${x - 60} ${640 - height * 0.5} ${x - 10} ${640 - height * 0.6} ${x} ${640 - height}C${x + 20} ${640 - height * 0.6} ${x + 60} ${640 - height * 0.5} ${x + 50} 640Z`,
      index % 2 ? ink.gold : ink.straw,
      0.9,
    );
  });
  const mouth = "M470 660V470A330 300 0 0 1 1130 470V660Z";
  return [
    halo("fire", ink.straw),
    rect(0, 0, canvas.width, canvas.height, ink.bark),
    bricks,
    shape("M420 700V470A380 350 0 0 1 1180 470V700Z", ink.linen),
    shape(mouth, ink.night),
    through(
      "mouth",
      shape(mouth, "#000"),
      disc(800, 640, 420, "url(#fire)") +
        flames.join("") +
        placed(round, 640, 622, 0, 0.6) +
        placed(round, 960, 622, 0, 0.6),
    ),
    rect(360, 690, 880, 46, ink.cream, 6),
    rect(0, 800, canvas.width, 200, ink.forest),
    rect(0, 800, canvas.width, 16, ink.gold),
    rect(1050, 842, 520, 26, ink.peach, 13),
    shape(
      "M560 800H1010C1060 812 1080 834 1080 855S1060 898 1010 910H560C530 910 530 800 560 800Z",
      ink.peach,
    ),
    placed(round, 790, 800, 0, 0.82),
  ].join("");
}

/** A morning table by the window: croissant, jam and tea. */
export function breakfast(mood: Mood, dice: Dice): string {
  const croissant =
    ellipse(0, 66, 190, 16, "#000", 0.2) +
    shape("M-200 60C-190 -40 -100 -96 0 -96S190 -40 200 60C150 30 70 10 0 10S-150 30 -200 60Z", ink.gold) +
    [-120, -60, 0, 60, 120]
      .map((x) =>
        line(
          `M${x * 0.86} ${-88 + Math.abs(x) * 0.4}C${x * 1.1} -50 ${x * 1.16} -20 ${x * 1.02} ${12 + Math.abs(x) * 0.14}`,
          ink.clay,
          9,
          0.75,
        ),
      )
      .join("");
  return [
    rect(0, 0, canvas.width, canvas.height, ink.linen),
    through(
      "view",
      rect(240, 70, 1120, 560, "#000", 10),
      sky(mood, 520 + dice.int(0, 500), 300, 70) +
        rect(0, 500, 1600, 200, mood.layers[0]) +
        rect(0, 560, 1600, 200, mood.layers[1]),
    ),
    line("M240 70H1360V630H240ZM613 70V630M987 70V630", ink.cream, 18),
    rect(200, 630, 1200, 24, ink.cream),
    rect(0, 760, canvas.width, 240, ink.clay),
    Array.from({ length: 20 }, (_, index) => rect(index * 80, 760, 40, 240, ink.cream, 0, 0.28)).join(""),
    ellipse(640, 858, 300, 42, ink.cream) + ellipse(640, 852, 230, 28, ink.paper),
    placed(croissant, 640, 776),
    placed(
      shape("M-86 0V-150H86V0C86 22 -86 22 -86 0Z", ink.rust) +
        rect(-98, -186, 196, 44, ink.straw, 8) +
        rect(-60, -112, 120, 70, ink.cream, 4) +
        disc(0, -78, 18, ink.clay),
      1080,
      848,
    ),
    placed(
      shape("M-90 -130H90L72 0H-72Z", ink.forest) +
        line("M84 -106C150 -106 142 -34 76 -36", ink.forest, 15) +
        ellipse(0, -130, 90, 14, ink.bark) +
        rect(-112, -4, 224, 14, ink.pine, 7),
      1320,
      880,
    ),
    placed(
      shape("M-40 0L-26 -110H26L40 0Z", ink.mist, 0.9) +
        line("M-6 -110C-30 -190 -20 -230 -40 -270M6 -110C20 -180 30 -210 24 -290", ink.moss, 6) +
        disc(-42, -286, 30, ink.peach) +
        disc(24, -310, 34, ink.gold) +
        disc(24, -310, 12, ink.cream) +
        disc(-42, -286, 10, ink.cream),
      270,
      840,
    ),
  ].join("");
}
