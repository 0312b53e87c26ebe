import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { newAdmin, newTeammate } from "@/e2e/fixtures/brand";
import { givePicture, newDraft, sizeOf } from "@/e2e/fixtures/picture";
import { value } from "@/e2e/fixtures/result";
import { currentUserById } from "@/lib/account/queries";
import { movePictures } from "@/lib/brand/move-pictures";
import { pictureAnswer } from "@/lib/brand/picture-answer";
import { sweepPictures } from "@/lib/brand/sweep-pictures";
import { db } from "@/lib/db";
import { duplicatePerk } from "@/lib/perk/duplicate-perk";
import { removePerkPicture } from "@/lib/perk/set-perk-picture";
import { submitPerk } from "@/lib/perk/submit-perk";
import { withdrawSubmission } from "@/lib/perk/withdraw-submission";
import { keyOf, PictureStoreDown } from "@/lib/picture-store";

const folder = await mkdtemp(join(tmpdir(), "laurel-pictures-"));
process.env.LAUREL_PICTURES_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

const later = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1000);
const seesAll = async () => currentUserById(await newAdmin());

/** A picture as it was stored before there was a folder. */
async function inDatabase(brandId: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const sizes = { create: { width: 480, height: 270, bytes } };
  return (await db.picture.create({ data: { brandId, sizes } })).id;
}

test("pictures move out of the database in batches, and are read before, meanwhile and after", async () => {
  const { brandId } = await newTeammate();
  const viewer = await seesAll();
  const texts = Array.from({ length: 45 }, (_, number) => `picture ${number % 40}`);
  const ids = await Promise.all(texts.map((text) => inDatabase(brandId, text)));
  const readAll = () => Promise.all(ids.map(async (id) => (await pictureAnswer(viewer, id, 480)).text()));
  expect(await readAll()).toEqual(texts);
  await rename(folder, `${folder}-away`);
  await expect(movePictures(new Date())).rejects.toThrow(PictureStoreDown);
  expect(await readAll()).toEqual(texts);
  await rename(`${folder}-away`, folder);
  await Promise.all([movePictures(new Date()), movePictures(new Date()), readAll()]);
  expect(await db.pictureSize.count({ where: { bytes: { not: null } } })).toBe(0);
  expect(await readAll()).toEqual(texts);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".webp"));
  expect(files).toHaveLength(40);
});

test("a picture that is not where its row says is missed, and named to nobody", async () => {
  const { brandId } = await newTeammate();
  const lost = await inDatabase(brandId, "lost");
  await movePictures(new Date());
  const key = keyOf(new TextEncoder().encode("lost"));
  await rm(join(folder, key.slice(0, 2), `${key}.webp`));
  const answer = await pictureAnswer(await seesAll(), lost, 480);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
});

test("only what neither a perk nor anything handed in names is swept, and not before a day is over", async () => {
  const draft = await newDraft();
  const { teammate, perk } = draft;
  const replaced = await givePicture(draft, "#101010");
  const handedIn = await givePicture(draft, "#202020");
  value(await submitPerk(teammate, { perk }));
  value(await withdrawSubmission(teammate, { perk }));
  const copied = await givePicture(draft, "#303030");
  value(await duplicatePerk(teammate, { perk }));
  value(await removePerkPicture(teammate, { perk }));
  const named = [handedIn, copied];
  const here = async () =>
    (await db.picture.findMany({ where: { brandId: teammate.brandId }, orderBy: { id: "asc" } })).map(
      ({ id }) => id,
    );
  await sweepPictures(later(23));
  expect(await here()).toEqual([replaced, ...named]);
  const { sha256 } = await sizeOf(replaced);
  await sweepPictures(later(25));
  expect(await here()).toEqual(named);
  expect(await readdir(join(folder, sha256?.slice(0, 2) ?? ""))).not.toContain(`${sha256}.webp`);
  const viewer = await seesAll();
  for (const id of named) expect((await pictureAnswer(viewer, id, 480)).status).toBe(200);
});

test("a row has its bytes or their name, never both or neither", async () => {
  const { brandId } = await newTeammate();
  const { id: pictureId } = await db.picture.create({ data: { brandId } });
  const row = { pictureId, width: 480, height: 270 };
  await expect(db.pictureSize.create({ data: row })).rejects.toThrow("picture_size_one_place");
  const sha256 = "0a".repeat(32);
  await db.pictureObject.create({ data: { sha256, putAt: new Date() } });
  const both = { ...row, sha256, bytes: new Uint8Array([1]) };
  await expect(db.pictureSize.create({ data: both })).rejects.toThrow("picture_size_one_place");
  await db.pictureSize.create({ data: { ...row, sha256 } });
  await expect(db.pictureObject.delete({ where: { sha256 } })).rejects.toThrow();
});
