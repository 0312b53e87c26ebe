import sharp from "sharp";
import { diceOf } from "@/prisma/seed/dice";
import { breakfast, loaves, oven } from "@/prisma/seed/pictures/bakery";
import { pour, rings } from "@/prisma/seed/pictures/coffee";
import { lanes, tail, wing } from "@/prisma/seed/pictures/flight";
import { lounge } from "@/prisma/seed/pictures/lounge";
import { arches, cabinet } from "@/prisma/seed/pictures/museum";
import { contours, lamps, mountains } from "@/prisma/seed/pictures/outdoors";
import { type MoodName, moods } from "@/prisma/seed/pictures/palette";
import { openBook, spines } from "@/prisma/seed/pictures/reading";
import { canvas } from "@/prisma/seed/pictures/shapes";
import { facade, keyboard, room } from "@/prisma/seed/pictures/stay";

const scenes = {
  arches,
  breakfast,
  cabinet,
  contours,
  facade,
  keyboard,
  lamps,
  lanes,
  loaves,
  lounge,
  mountains,
  openBook,
  oven,
  pour,
  rings,
  room,
  spines,
  tail,
  wing,
};

/** A picture by its scene and light, as in `lounge dusk`. */
export type PictureName = `${keyof typeof scenes} ${MoodName}`;

/** The picture as SVG. The same name always gives the same picture. */
export function svgOf(name: PictureName): string {
  const [scene, mood] = name.split(" ") as [keyof typeof scenes, MoodName];
  const inside = scenes[scene](moods[mood], diceOf(name));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}" viewBox="0 0 ${canvas.width} ${canvas.height}">${inside}</svg>`;
}

/** The picture as PNG, as somebody would upload it. */
export function pngOf(name: PictureName): Promise<Uint8Array> {
  return sharp(Buffer.from(svgOf(name)))
    .png({ compressionLevel: 1 })
    .toBuffer();
}
