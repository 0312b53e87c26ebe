import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { encodePicture } from "./encode-picture";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#1f4d3a" } });

async function moving(format: "webp" | "gif") {
  const frames = [0, 90, 180].map((red) =>
    sharp({ create: { width: 500, height: 300, channels: 3, background: { r: red, g: 60, b: 40 } } }).png(),
  );
  return sharp(await Promise.all(frames.map((frame) => frame.toBuffer())), { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

async function widthsOf(file: Uint8Array) {
  const encoded = await encodePicture(file);
  return encoded.ok ? encoded.value.map(({ width, height }) => [width, height]) : encoded.refusal;
}

describe("what is taken", () => {
  test.each(["jpeg", "png", "webp", "avif"] as const)("a still %s", async (format) => {
    expect(await widthsOf(await plain(600, 300).toFormat(format).toBuffer())).toEqual([[480, 240]]);
  });

  test("a large picture gets all three widths, each a WebP of what it says", async () => {
    const encoded = await encodePicture(await plain(3000, 1500).jpeg().toBuffer());
    if (!encoded.ok) throw new Error(encoded.refusal);
    expect(encoded.value.map(({ width }) => width)).toEqual([480, 960, 1600]);
    for (const { width, height, bytes } of encoded.value)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width, height });
  });

  test("exactly as wide as it must be", async () => {
    expect(await widthsOf(await plain(480, 10).png().toBuffer())).toEqual([[480, 10]]);
  });

  test("a phone's sideways picture comes out upright, without where it was taken", async () => {
    const exif = { IFD0: { Copyright: "Ada" }, IFD3: { GPSLatitudeRef: "N" } };
    const file = await plain(1000, 500).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(file).metadata()).exif).toBeDefined();
    const encoded = await encodePicture(file);
    if (!encoded.ok) throw new Error(encoded.refusal);
    const [size] = encoded.value;
    expect(size).toMatchObject({ width: 480, height: 960 });
    const metadata = await sharp(size?.bytes).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe("what is refused", () => {
  test.each([
    ["text", Buffer.from("<html>no picture</html>")],
    ["nothing", Buffer.alloc(0)],
    [
      "a drawing that could fetch",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>'),
    ],
  ])("%s", async (_, file) => {
    expect(await widthsOf(file)).toBe("not_a_picture");
  });

  test("a picture whose end is missing", async () => {
    const noise = await sharp({
      create: {
        width: 800,
        height: 800,
        channels: 3,
        noise: { type: "gaussian", mean: 128, sigma: 30 },
        background: "#000",
      },
    })
      .png()
      .toBuffer();
    expect(await widthsOf(noise.subarray(0, noise.length / 2))).toBe("not_a_picture");
  });

  test.each(["webp", "gif"] as const)("an animated %s", async (format) => {
    expect(await widthsOf(await moving(format))).toBe("animated");
  });

  test("a small file that unpacks to a huge picture", async () => {
    const bomb = await plain(10_000, 5_001).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await widthsOf(bomb)).toBe("too_many_pixels");
  });

  test("a pixel too narrow", async () => {
    expect(await widthsOf(await plain(479, 900).png().toBuffer())).toBe("too_small");
  });
});
