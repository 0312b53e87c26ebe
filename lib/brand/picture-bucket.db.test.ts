import { afterAll, beforeEach, expect, test } from "vitest";
import { givePicture, newDraft, pictureUpload, sizeOf } from "@/e2e/fixtures/picture";
import { refusal } from "@/e2e/fixtures/result";
import { startS3 } from "@/e2e/servers/s3";
import { currentUserById } from "@/lib/account/queries";
import { pictureAnswer } from "@/lib/brand/picture-answer";
import { putBytes } from "@/lib/brand/put-bytes";
import { sweepPictures } from "@/lib/brand/sweep-pictures";
import { db } from "@/lib/db";
import { perkPictureSentences } from "@/lib/perk/sentences";
import { removePerkPicture, setPerkPicture } from "@/lib/perk/set-perk-picture";
import { bucketStore } from "@/lib/picture-bucket";
import { keyOf, PictureStoreDown, readKey } from "@/lib/picture-store";

const s3 = await startS3();
afterAll(s3.stop);
Object.assign(process.env, {
  LAUREL_S3_ENDPOINT: s3.settings.endpoint,
  LAUREL_S3_BUCKET: s3.settings.bucket,
  LAUREL_S3_REGION: s3.settings.region,
  LAUREL_S3_KEY_ID: s3.settings.keyId,
  LAUREL_S3_SECRET: s3.settings.secret,
});
const bucket = bucketStore(s3.settings);
const later = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1000);

beforeEach(() => {
  s3.mode = "well";
});

test("an upload lies in the bucket and not in the database, and is served from there", async () => {
  const draft = await newDraft();
  const pictureId = await givePicture(draft);
  const { bytes, sha256 } = await sizeOf(pictureId);
  expect(bytes).toBeNull();
  const stored = await bucket.get(readKey(sha256 ?? ""));
  const viewer = await currentUserById(draft.teammate.userId);
  const answer = await pictureAnswer(viewer, pictureId, 480);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, max-age=300");
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(stored);
  expect((await pictureAnswer(null, pictureId, 480)).status).toBe(404);
});

test("while the bucket is away uploads are refused in words, the former picture stays, and reading is for later", async () => {
  const { teammate, perk } = await newDraft();
  const former = await givePicture({ teammate, perk });
  const viewer = await currentUserById(teammate.userId);
  s3.mode = "away";
  const said = refusal(await setPerkPicture(teammate, { perk, picture: await pictureUpload() }));
  expect(perkPictureSentences[said]).toContain("cannot be stored at this moment");
  const answer = await pictureAnswer(viewer, former, 480);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
  expect((await pictureAnswer(null, former, 480)).status).toBe(404);
  s3.mode = "well";
  expect((await db.perk.findUniqueOrThrow({ where: { id: perk } })).pictureId).toBe(former);
  expect((await pictureAnswer(viewer, former, 480)).status).toBe(200);
});

test("what was put for a picture that never came to be is removed a day later, also after trouble", async () => {
  const bytes = new TextEncoder().encode("of no picture");
  await putBytes(bucket, bytes, new Date());
  await sweepPictures(later(23));
  expect(await bucket.get(keyOf(bytes))).toEqual(bytes);
  s3.mode = "troubled";
  await expect(sweepPictures(later(25))).rejects.toThrow(PictureStoreDown);
  s3.mode = "well";
  expect(await bucket.get(keyOf(bytes))).toEqual(bytes);
  await sweepPictures(later(25));
  expect(await bucket.get(keyOf(bytes))).toBeNull();
  expect(await db.pictureObject.count({ where: { sha256: keyOf(bytes) } })).toBe(0);
});

test("a picture that two brands uploaded alike is one object, which goes with the latter", async () => {
  const [first, second] = [await newDraft(), await newDraft()];
  const [one, other] = [await givePicture(first, "#803020"), await givePicture(second, "#803020")];
  const key = readKey((await sizeOf(one)).sha256 ?? "");
  expect((await sizeOf(other)).sha256).toBe(key);
  await removePerkPicture(first.teammate, { perk: first.perk });
  await sweepPictures(later(25));
  expect(await db.picture.count({ where: { id: { in: [one, other] } } })).toBe(1);
  expect(await bucket.get(key)).not.toBeNull();
  await removePerkPicture(second.teammate, { perk: second.perk });
  await sweepPictures(later(25));
  expect(await bucket.get(key)).toBeNull();
});

test("an upload of what a sweep removes at the same moment is there afterwards", async () => {
  const bytes = new TextEncoder().encode("removed and wanted");
  for (let round = 0; round < 10; round++) {
    await putBytes(bucket, bytes, new Date());
    await Promise.all([sweepPictures(later(25)), putBytes(bucket, bytes, later(25))]);
    expect(await bucket.get(keyOf(bytes))).toEqual(bytes);
    expect(await db.pictureObject.count({ where: { sha256: keyOf(bytes) } })).toBe(1);
    await sweepPictures(later(50));
  }
});
