import type { Dice } from "@/prisma/seed/dice";
import { plane } from "@/prisma/seed/pictures/flight";
import { hills, sky } from "@/prisma/seed/pictures/landscape";
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

function armchair(fill: string, seat: string): string {
  return [
    rect(-150, 92, 16, 48, ink.bark),
    rect(134, 92, 16, 48, ink.bark),
    shape("M-130 60V-120C-130 -190 -90 -214 0 -214S130 -190 130 -120V60Z", fill),
    shape("M-178 104V-30C-178 -66 -122 -66 -118 -30V40H118V-30C122 -66 178 -66 178 -30V104Z", fill),
    rect(-112, 14, 224, 52, seat, 18),
    line("M-128 -120C-126 -182 -86 -204 0 -204", seat, 4, 0.5),
  ].join("");
}

function plant(dice: Dice): string {
  const leaves = Array.from({ length: 9 }, (_, index) => {
    const turn = -64 + index * 16 + (dice.real() - 0.5) * 8;
    const length = 210 + dice.real() * 90;
    const fill = index % 2 ? ink.moss : ink.pine;
    return placed(
      shape(
        `M0 0C-34 ${-length * 0.4} -26 ${-length * 0.8} 0 ${-length}C26 ${-length * 0.8} 34 ${-length * 0.4} 0 0Z`,
        fill,
      ),
      0,
      0,
      turn,
    );
  });
  return leaves.join("") + shape("M-58 -8H58L44 104H-44Z", ink.clay) + rect(-64, -20, 128, 24, ink.rust, 4);
}

/** A lounge: an armchair and a lamp before a window on the runway. */
export function lounge(mood: Mood, dice: Dice): string {
  const panes = [130, 580, 1030];
  const outline = panes.map((x) => rect(x, 90, 420, 610, "#000", 14)).join("");
  const view = [
    sky(mood, 460 + dice.int(0, 700), 400, 62),
    hills(dice, 545, 26, mood.layers[0]),
    hills(dice, 595, 18, mood.layers[1]),
    rect(0, 628, canvas.width, 90, mood.layers[2]),
    line("M0 668H1600", ink.straw, 4, 0.55),
    placed(plane, 300 + dice.int(0, 560), 200 + dice.int(0, 120), -9, 1.15),
  ].join("");
  return [
    halo("lamp", ink.straw),
    rect(0, 0, canvas.width, canvas.height, ink.forest),
    through("panes", outline, view),
    rect(0, 700, canvas.width, 18, ink.gold),
    rect(0, 790, canvas.width, 210, ink.bark),
    ellipse(760, 900, 560, 66, ink.rust, 0.85),
    ellipse(760, 900, 500, 52, ink.clay, 0.6),
    placed(plant(dice), 1370, 812, 0, 1.1),
    placed(armchair(ink.gold, ink.straw), 610, 760, 0, 1.08),
    rect(884, 560, 12, 330, ink.night),
    disc(890, 500, 250, "url(#lamp)", 0.9),
    shape("M812 560L846 430H934L968 560Z", ink.cream),
    rect(842, 884, 96, 12, ink.night, 6),
  ].join("");
}
