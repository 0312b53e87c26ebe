import sharp from "sharp";
import { pictureWidths } from "@/lib/brand/picture-widths";
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

/** One size of a picture, as it is stored. */
export interface PrintedSize {
  readonly width: number;
  readonly height: number;
  /** WebP. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The picture in every width that an upload is stored in, at a fifth of an upload's time: there is no file to distrust. */
export async function printPicture(name: PictureName): Promise<PrintedSize[]> {
  const drawn = sharp(Buffer.from(svgOf(name))).removeAlpha();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return Promise.all(
    pictureWidths.map(async (width) => {
      const printed = sharp(data, { raw }).resize({ width }).webp({ quality: 84, effort: 1 });
      const { data: bytes, info: size } = await printed.toBuffer({ resolveWithObject: true });
      return { width: size.width, height: size.height, bytes: new Uint8Array(bytes) };
    }),
  );
}
