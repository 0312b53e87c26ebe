import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { startS3 } from "@/e2e/servers/s3";
import { bucketStore } from "./picture-bucket";
import { folderStore } from "./picture-folder";
import { keyOf, PictureStoreDown, readKey } from "./picture-store";

const s3 = await startS3();
const root = await mkdtemp(join(tmpdir(), "laurel-pictures-"));
afterAll(async () => {
  await s3.stop();
  await rm(root, { recursive: true });
});

const folder = folderStore(root);
const bucket = bucketStore(s3.settings);
const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ["a folder", folder],
  ["a bucket", bucket],
])(
  "%s gives back what was put, any bytes, as often as they are put, until they are removed",
  async (_, store) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5000 }), async (drawn) => {
        const bytes = new Uint8Array(drawn);
        const key = keyOf(bytes);
        expect(await store.get(key)).toBeNull();
        await Promise.all([store.put(key, bytes), store.put(key, bytes)]);
        await store.put(key, bytes);
        expect(await store.get(key)).toEqual(bytes);
        await store.remove(key);
        await store.remove(key);
        expect(await store.get(key)).toBeNull();
      }),
      { numRuns: 25 },
    );
  },
);

test("a folder holds whole files only, named by what is in them", async () => {
  const bytes = bytesOf("a picture");
  const key = keyOf(bytes);
  await Promise.all(Array.from({ length: 8 }, () => folder.put(key, bytes)));
  expect(await readdir(join(root, key.slice(0, 2)))).toEqual([`${key}.webp`]);
});

test("a folder that is not there is neither made nor taken for an empty one", async () => {
  const [bytes, away] = [bytesOf("kept"), `${root}-away`];
  const key = keyOf(bytes);
  await folder.put(key, bytes);
  await rename(root, away);
  await expect(folder.get(key)).rejects.toThrow(PictureStoreDown);
  await expect(folder.put(key, bytes)).rejects.toThrow(PictureStoreDown);
  await rename(away, root);
  expect(await folder.get(key)).toEqual(bytes);
});

test("what stands in the way of a picture fails, and leaves nothing half-written", async () => {
  const bytes = bytesOf("in the way");
  const key = keyOf(bytes);
  // A folder of its own: in the shared one any picture's name may begin alike.
  const own = await mkdtemp(join(root, "own-"));
  const store = folderStore(own);
  await writeFile(join(own, key.slice(0, 2)), "not a folder");
  await expect(store.put(key, bytes)).rejects.toThrow(PictureStoreDown);
  await expect(store.get(key)).rejects.toThrow(PictureStoreDown);
});

test("nothing but a hash is a key, so that no path is made of anything else", () => {
  expect(readKey("0a".repeat(32))).toBe("0a".repeat(32));
  for (const wrong of ["", "../../etc/passwd", "0A".repeat(32), `${"0a".repeat(32)}/`, "0a".repeat(31)])
    expect(() => readKey(wrong)).toThrow("no key");
});

test("a bucket that is away, silent or in trouble, or that knows us not, says so in time", async () => {
  const bytes = bytesOf("for later");
  const key = keyOf(bytes);
  const hasty = bucketStore(s3.settings, 200);
  for (const mode of ["away", "silent", "troubled"] as const) {
    s3.mode = mode;
    await expect(hasty.put(key, bytes)).rejects.toThrow(PictureStoreDown);
    await expect(hasty.get(key)).rejects.toThrow(PictureStoreDown);
    await expect(hasty.remove(key)).rejects.toThrow(PictureStoreDown);
  }
  s3.mode = "well";
  const stranger = bucketStore({ ...s3.settings, secret: "another" });
  await expect(stranger.put(key, bytes)).rejects.toThrow("403 (SignatureDoesNotMatch)");
  const elsewhere = bucketStore({ ...s3.settings, bucket: "no-such-bucket" });
  await expect(elsewhere.get(key)).rejects.toThrow("404 (NoSuchBucket)");
  await expect(elsewhere.put(key, bytes)).rejects.toThrow(PictureStoreDown);
  expect(await bucket.get(key)).toBeNull();
});
