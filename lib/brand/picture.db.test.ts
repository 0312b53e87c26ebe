import sharp from "sharp";
import { expect, test } from "vitest";
import { newAdmin, newTeammate } from "@/e2e/fixtures/brand";
import { newMember } from "@/e2e/fixtures/marketplace";
import { newDraft, pictureUpload } from "@/e2e/fixtures/picture";
import { refusal, value } from "@/e2e/fixtures/result";
import { currentUserById } from "@/lib/account/queries";
import { pictureFor } from "@/lib/brand/picture-queries";
import { db } from "@/lib/db";
import { perkPictureSentences } from "@/lib/perk/sentences";
import { removePerkPicture, setPerkPicture } from "@/lib/perk/set-perk-picture";
import { submitPerk } from "@/lib/perk/submit-perk";

test("before approval only the brand and moderators see a picture, afterwards everybody", async () => {
  const { teammate, perk } = await newDraft();
  const { pictureId } = value(await setPerkPicture(teammate, { perk, picture: await pictureUpload() }));
  const seenBy = async (userId: string | null) =>
    (await pictureFor(userId ? await currentUserById(userId) : null, pictureId, 960))?.isPublic ?? null;
  const [own, admin] = [teammate.userId, await newAdmin()];
  const strangers = [null, await newMember(), (await newTeammate("OWNER")).userId];
  expect([await seenBy(own), await seenBy(admin)]).toEqual([false, false]);
  for (const stranger of strangers) expect(await seenBy(stranger)).toBeNull();
  await db.perk.update({ where: { id: perk }, data: { status: "APPROVED" } });
  for (const anybody of [own, admin, ...strangers]) expect(await seenBy(anybody)).toBe(true);
});

test("the largest stored width up to the one asked for is served", async () => {
  const { teammate, perk } = await newDraft();
  const { pictureId } = value(await setPerkPicture(teammate, { perk, picture: await pictureUpload(700) }));
  const viewer = await currentUserById(teammate.userId);
  for (const asked of [480, 960, 1600]) {
    const { bytes } = (await pictureFor(viewer, pictureId, asked)) ?? {};
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 480 });
  }
});

test("a picture is replaced and taken away while the perk is a draft, and not later", async () => {
  const { teammate, perk } = await newDraft();
  const pictureOf = async () => (await db.perk.findUniqueOrThrow({ where: { id: perk } })).pictureId;
  const first = value(await setPerkPicture(teammate, { perk, picture: await pictureUpload() }));
  const second = value(await setPerkPicture(teammate, { perk, picture: await pictureUpload() }));
  expect(second.pictureId).not.toBe(first.pictureId);
  value(await removePerkPicture(teammate, { perk }));
  expect(await pictureOf()).toBeNull();
  value(await setPerkPicture(teammate, { perk, picture: await pictureUpload() }));
  const handedIn = await pictureOf();
  value(await submitPerk(teammate, { perk }));
  const late = refusal(await setPerkPicture(teammate, { perk, picture: await pictureUpload() }));
  expect(perkPictureSentences[late]).toBe("The perk is no longer a draft, so its picture stays as it is.");
  expect(refusal(await removePerkPicture(teammate, { perk }))).toBe("not_editable");
  expect(await pictureOf()).toBe(handedIn);
});

test("what is no picture, and a stranger's perk, are refused in words and store nothing", async () => {
  const { teammate, perk } = await newDraft();
  const page = new File(["<html></html>"], "picture.png", { type: "image/png" });
  const said = refusal(await setPerkPicture(teammate, { perk, picture: page }));
  expect(perkPictureSentences[said]).toContain("not a picture that we can read");
  const stranger = await newTeammate("OWNER");
  expect(refusal(await setPerkPicture(stranger, { perk, picture: await pictureUpload() }))).toBe(
    "unknown_perk",
  );
  expect(await db.picture.count({ where: { brandId: { in: [teammate.brandId, stranger.brandId] } } })).toBe(
    0,
  );
});
