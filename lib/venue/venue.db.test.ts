import { expect, test } from "vitest";
import { newCampaign, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { refusal, value } from "@/e2e/fixtures/result";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { createPerk } from "@/lib/perk/create-perk";
import { addVenue } from "@/lib/venue/add-venue";
import { editVenue } from "@/lib/venue/edit-venue";
import { listVenues, venueById } from "@/lib/venue/queries";
import { removeVenue } from "@/lib/venue/remove-venue";
import { editVenueShape } from "@/lib/venue/schema";
import { editVenueSentence, removeVenueSentences } from "@/lib/venue/sentences";

const place = { name: "T1", address: "1 Way", city: "Lisbon", country: "PT", timeZone: "Europe/Lisbon" };
const lisbon = { latitude: 38.7227, longitude: -9.1449 };

async function newVenue(editor: Teammate): Promise<string> {
  return value(await addVenue(editor, place)).venueId;
}

const typed = (venue: string, changes: object = {}) =>
  editVenueShape.parse({ brand: "b", venue, ...place, ...changes });

test("one that a perk names stays, one that nobody names goes", async () => {
  const editor = await newTeammate();
  const venue = await newVenue(editor);
  const campaign = await newCampaign(editor);
  const { perkId } = value(await createPerk(editor, perkInput(campaign, { venue })));
  const { timeZone: _, ...shown } = place;
  expect(await listVenues(editor.brandId)).toMatchObject([{ ...shown, perks: 1 }]);
  expect(removeVenueSentences[refusal(await removeVenue(editor, { venue }))]).toContain(
    "A perk names this venue",
  );
  await db.perk.delete({ where: { id: perkId } });
  value(await removeVenue(editor, { venue }));
  expect(await listVenues(editor.brandId)).toEqual([]);
});

test("a stranger's venue is not there", async () => {
  const editor = await newTeammate();
  const [venue, stranger] = [await newVenue(editor), await newTeammate("OWNER")];
  expect(refusal(await removeVenue(stranger, { venue }))).toBe("unknown_venue");
  expect(refusal(await editVenue(stranger, typed(venue)))).toEqual({ fact: "unknown_venue" });
  expect(await venueById(stranger.brandId, venue)).toBeNull();
  expect(await db.venue.count({ where: { id: venue, name: place.name } })).toBe(1);
});

test("a new one lies at its city, one of a city that nobody knows nowhere yet", async () => {
  const editor = await newTeammate();
  const { point } = (await venueById(editor.brandId, await newVenue(editor))) ?? {};
  expect(point?.latitude).toBeCloseTo(lisbon.latitude, 1);
  expect(point?.longitude).toBeCloseTo(lisbon.longitude, 1);
  const { venueId } = value(await addVenue(editor, { ...place, city: "Quelfes de Cima" }));
  expect((await venueById(editor.brandId, venueId))?.point).toBeNull();
  value(
    await editVenue(editor, typed(venueId, { city: "Quelfes de Cima", latitude: 37.05, longitude: -7.83 })),
  );
  expect((await venueById(editor.brandId, venueId))?.point).toEqual({ latitude: 37.05, longitude: -7.83 });
});

test("hours and pin are kept; a pin far from the city is refused with how far", async () => {
  const editor = await newTeammate();
  const venue = await newVenue(editor);
  const change = { monday: "9-17", sunday: "closed", exceptions: "2026-12-25 closed", ...lisbon };
  value(await editVenue(editor, typed(venue, change)));
  expect(await venueById(editor.brandId, venue)).toMatchObject({
    point: lisbon,
    hours: {
      week: [[{ from: "09:00", to: "17:00" }], [], [], [], [], [], []],
      exceptions: [{ date: "2026-12-25", spans: [] }],
    },
  });
  // The numbers in the wrong order.
  const swapped = typed(venue, { latitude: lisbon.longitude, longitude: lisbon.latitude });
  const said = editVenueSentence(refusal(await editVenue(editor, swapped)));
  expect(said).toMatch(/^That is \d,\d{3} km from Lisbon\./);
  expect((await venueById(editor.brandId, venue))?.point).toEqual(lisbon);
  value(await editVenue(editor, typed(venue)));
  expect((await venueById(editor.brandId, venue))?.hours).toBeNull();
});

test("city, country and clock stay while members may decide by them; the rest can change", async () => {
  const editor = await newTeammate();
  const venue = await newVenue(editor);
  const campaign = await newCampaign(editor);
  const { perkId } = value(await createPerk(editor, perkInput(campaign, { venue })));
  value(await editVenue(editor, typed(venue, { city: "Porto" })));
  await db.perk.update({ where: { id: perkId }, data: { status: "APPROVED" } });
  for (const change of [{ city: "Lisbon" }, { city: "Porto", timeZone: "UTC" }])
    expect(refusal(await editVenue(editor, typed(venue, change)))).toEqual({ fact: "venue_named" });
  value(await editVenue(editor, typed(venue, { city: "Porto", name: "T2", address: "2 Way" })));
  expect(await venueById(editor.brandId, venue)).toMatchObject({
    name: "T2",
    city: "Porto",
    address: "2 Way",
  });
  const acts = await db.auditEvent.findMany({ where: { subjectId: editor.brandId } });
  expect(acts.filter(({ act }) => act === "venue.edited")).toHaveLength(2);
});

test.each([
  [{ latitude: 91, longitude: 0 }, "latitude"],
  [{ latitude: 1, longitude: 181 }, "longitude"],
  [{ latitude: 1 }, "latitude"],
  [{ monday: "soon" }, "monday"],
  [{ exceptions: "soon" }, "exceptions"],
])("%j is told at its field", (change, field) => {
  const read = editVenueShape.safeParse({ brand: "b", venue: crypto.randomUUID(), ...place, ...change });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
