import "server-only";
import sharp from "sharp";
import { leastPictureWidth, pictureWidths } from "@/lib/brand/picture-widths";
import { ok, type Result, refuse } from "@/lib/result";

export type EncodeRefusal = "not_a_picture" | "animated" | "too_many_pixels" | "too_small";

export interface EncodedSize {
  readonly width: number;
  readonly height: number;
  /** WebP. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Above what cameras make, below what takes the memory of everybody else. */
const mostPixels = 50_000_000;

// By content, never by the name or type that a browser sends. AVIF is called heif here.
const formats = new Set(["jpeg", "png", "webp", "heif"]);

/**
 * Makes WebP pictures of 480, 960 and 1600 pixels' width, upright and without anything else that the file held: place,
 * camera, thumbnails. What is not a still JPEG, PNG, WebP or AVIF is refused.
 */
export async function encodePicture(file: Uint8Array): Promise<Result<EncodedSize[], EncodeRefusal>> {
  // sharp throws on an empty buffer before there is a promise to catch.
  if (file.length === 0) return refuse("not_a_picture");
  const header = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (header?.format === "gif") return refuse("animated");
  if (!header?.format || !formats.has(header.format)) return refuse("not_a_picture");
  if ((header.pages ?? 1) > 1) return refuse("animated");
  if (header.width * header.height > mostPixels) return refuse("too_many_pixels");
  if (header.autoOrient.width < leastPictureWidth) return refuse("too_small");

  const upright = sharp(file, { limitInputPixels: mostPixels, failOn: "error" }).autoOrient();
  const widths = pictureWidths.filter((width) => width <= header.autoOrient.width);
  try {
    return ok(
      await Promise.all(
        widths.map(async (width) => {
          const { data, info } = await upright
            .clone()
            .resize({ width })
            .webp({ quality: 80 })
            .toBuffer({ resolveWithObject: true });
          return { width: info.width, height: info.height, bytes: new Uint8Array(data) };
        }),
      ),
    );
  } catch {
    // A header that reads well may be followed by bytes that do not.
    return refuse("not_a_picture");
  }
}
