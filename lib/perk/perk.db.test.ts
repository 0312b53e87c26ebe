import { describe, expect, test } from "vitest";
import { newCampaign, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { refusal, value } from "@/e2e/fixtures/result";
import { db } from "@/lib/db";
import { createPerk } from "@/lib/perk/create-perk";
import { deleteDraft } from "@/lib/perk/delete-draft";
import { duplicatePerk } from "@/lib/perk/duplicate-perk";
import { perkDraft } from "@/lib/perk/queries";
import { savePerk } from "@/lib/perk/save-perk";
import type { PerkInput } from "@/lib/perk/schema";
import { deleteSentences, saveSentence, submitSentence, withdrawSentences } from "@/lib/perk/sentences";
import { submitPerk } from "@/lib/perk/submit-perk";
import { submittedPerk } from "@/lib/perk/submitted";
import { withdrawSubmission } from "@/lib/perk/withdraw-submission";

async function newDraft(changes: Partial<PerkInput> = {}) {
  const teammate = await newTeammate();
  const campaign = await newCampaign(teammate);
  const { perkId } = value(await createPerk(teammate, perkInput(campaign, changes)));
  return { teammate, campaign, perk: perkId };
}

const statusOf = async (id: string) => (await db.perk.findUniqueOrThrow({ where: { id } })).status;

describe("saving", () => {
  test("times are those of the venue's clock, on both sides of a change of clocks", async () => {
    const { teammate, campaign } = await newDraft();
    const place = { name: "T1", address: "1 Way", city: "Berlin", country: "DE", timeZone: "Europe/Berlin" };
    const venue = await db.venue.create({ data: { ...place, brandId: teammate.brandId } });
    const times = { venue: venue.id, opens: "2026-10-24T10:00", closes: "2026-10-25T10:00" };
    const { perkId } = value(await createPerk(teammate, perkInput(campaign, times)));
    const stored = await db.perk.findUniqueOrThrow({ where: { id: perkId } });
    expect(stored.opensAt.toISOString()).toBe("2026-10-24T08:00:00.000Z");
    expect(stored.closesAt.toISOString()).toBe("2026-10-25T09:00:00.000Z");
    const skipped = perkInput(campaign, { ...times, opens: "2026-03-29T02:30" });
    expect(saveSentence(refusal(await createPerk(teammate, skipped)))).toBe(
      "Clocks in Europe/Berlin skip the opening time: that day they go forward. Choose another hour.",
    );
    const skippedEnd = perkInput(campaign, {
      ...times,
      opens: "2026-03-01T10:00",
      closes: "2026-03-29T02:30",
    });
    expect(saveSentence(refusal(await createPerk(teammate, skippedEnd)))).toContain("skip the closing time");
  });

  test("a draft is edited in place, and reads back as typed", async () => {
    const { teammate, campaign, perk } = await newDraft();
    const edited = { ...perkInput(campaign, { title: "A morning in the lounge", gateScore: 40 }), perk };
    for (const step of ["offer", "whom"] as const)
      expect(value(await savePerk(teammate, step, edited))).toEqual({ perkId: perk, campaignId: campaign });
    expect(await perkDraft(teammate.brandId, perk)).toMatchObject({
      status: "DRAFT",
      history: [],
      view: {
        title: "A morning in the lounge",
        gateScore: 40,
        openUnits: 2,
        left: { open: 2, gated: 8 },
        phase: "live",
      },
    });
  });

  test("a step keeps what the others hold, and clears what its own fields no longer say", async () => {
    const { teammate, perk } = await newDraft({
      gateScore: 40,
      gateMemberDays: 7,
      stock: 12,
      waitlist: "on",
    });
    const place = { name: "T1", address: "1 Way", city: "Berlin", country: "DE", timeZone: "Europe/Berlin" };
    const { id: venue } = await db.venue.create({ data: { ...place, brandId: teammate.brandId } });
    const input = async () => (await perkDraft(teammate.brandId, perk))?.input;
    const before = await input();
    const offer = {
      ...{ perk, venue, kind: "LOUNGE" as const, title: "At the venue", benefit: "b" },
      guestsMost: 2,
    };
    value(await savePerk(teammate, "offer", { ...offer, terms: "t", value: 900, currency: "EUR" }));
    // The hour is the venue's from now on.
    expect(await input()).toMatchObject({
      title: "At the venue",
      opens: before?.opens,
      closes: before?.closes,
    });
    value(await savePerk(teammate, "whom", { perk, gatePlaceKind: "ANYWHERE", openPercent: 50 }));
    const after = await input();
    expect(after).toMatchObject({ title: "At the venue", guestsMost: 2, stock: 12, waitlist: "on" });
    expect([after?.gateScore, after?.gateMemberDays, after?.openPercent]).toEqual([undefined, undefined, 50]);
  });

  test("a step is judged with what the others hold", async () => {
    const hour = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
    const { teammate, perk } = await newDraft({ gateScore: 40, mode: "WAVES", wave1At: hour, wave1Gate: 30 });
    const answer = await savePerk(teammate, "whom", { perk, gatePlaceKind: "ANYWHERE", openPercent: 20 });
    expect(refusal(answer)).toEqual({ fact: "waves_need_gate" });
  });

  test("two who save different steps at the same moment both keep theirs", async () => {
    const { teammate, perk } = await newDraft();
    const stored = (await perkDraft(teammate.brandId, perk))?.input;
    if (!stored) throw new Error("no draft");
    for (let round = 1; round <= 10; round += 1) {
      const answers = await Promise.all([
        savePerk(teammate, "whom", {
          ...{ perk, gatePlaceKind: "ANYWHERE" },
          gateScore: round,
          openPercent: 20,
        }),
        savePerk(teammate, "supply", { ...stored, perk, stock: round }),
        savePerk(teammate, "offer", { ...stored, perk, title: `Round ${round}` }),
      ]);
      expect(answers.every(({ ok }) => ok)).toBe(true);
      const kept = await db.perk.findUniqueOrThrow({ where: { id: perk } });
      expect(kept).toMatchObject({ gateScore: round, stock: round, title: `Round ${round}` });
    }
  });

  test("closing must come after opening", async () => {
    const { teammate, campaign } = await newDraft();
    const sameMinute = perkInput(campaign, { opens: "2026-11-02T10:00", closes: "2026-11-02T10:00" });
    expect(saveSentence(refusal(await createPerk(teammate, sameMinute)))).toBe(
      "The perk closes before it opens. Choose a closing time after the opening time.",
    );
  });

  test("what waits for review stays as it is", async () => {
    const { teammate, perk } = await newDraft();
    value(await submitPerk(teammate, { perk }));
    const late = { perk, title: "Changed after all" };
    expect(saveSentence(refusal(await savePerk(teammate, "offer", late)))).toContain("no longer a draft");
    expect((await perkDraft(teammate.brandId, perk))?.view.title).toBe("An evening in the lounge");
  });

  test("a stranger's campaign, venue and perk are not there", async () => {
    const { teammate, campaign } = await newDraft();
    const stranger = await newDraft();
    const place = { name: "T1", address: "1 Way", city: "Berlin", country: "DE", timeZone: "Europe/Berlin" };
    const venue = await db.venue.create({ data: { ...place, brandId: stranger.teammate.brandId } });
    const facts = [
      await createPerk(teammate, perkInput(stranger.campaign)),
      await createPerk(teammate, perkInput(campaign, { venue: venue.id })),
      await savePerk(teammate, "offer", { perk: stranger.perk, title: "Mine now" }),
    ].map((result) => refusal(result).fact);
    expect(facts).toEqual(["unknown_campaign", "unknown_venue", "unknown_perk"]);
    expect(await perkDraft(teammate.brandId, stranger.perk)).toBeNull();
    expect((await db.perk.findUniqueOrThrow({ where: { id: stranger.perk } })).campaignId).toBe(
      stranger.campaign,
    );
  });
});

describe("handing in", () => {
  test("freezes the fields, counts the version and is written to the log", async () => {
    const { teammate, perk } = await newDraft();
    expect(value(await submitPerk(teammate, { perk }))).toEqual({ version: 1 });
    const [submission] = await db.submission.findMany({ where: { perkId: perk } });
    expect(submittedPerk.parse(submission?.content)).toMatchObject({
      valueCents: 2500,
      stock: 10,
      venue: null,
    });
    expect(submission).toMatchObject({ version: 1, byId: teammate.userId });
    expect(await db.auditEvent.findMany({ where: { subjectId: perk } })).toMatchObject([
      { act: "perk.submitted", actorId: teammate.userId, detail: { version: 1 } },
    ]);
  });

  test("says everything that is missing", async () => {
    const past = { opens: "2020-01-01T10:00", closes: "2020-01-02T10:00" };
    const { teammate, perk } = await newDraft({ benefit: "", terms: "", value: 0, ...past });
    expect(submitSentence(refusal(await submitPerk(teammate, { perk })))).toBe(
      "Not ready for review yet. Say what one gets. Write the terms, in at least 20 characters. Say what the perk is worth: more than 0. The closing time is over already. Choose a later one.",
    );
    expect(await statusOf(perk)).toBe("DRAFT");
  });

  test("twenty clicks at once make one submission", async () => {
    const { teammate, perk } = await newDraft();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submitPerk(teammate, { perk })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.submission.count({ where: { perkId: perk } })).toBe(1);
    const [late] = answers.filter(({ ok }) => !ok);
    if (!late || late.ok) throw new Error("all were taken");
    expect(submitSentence(late.refusal)).toBe("This perk was handed in already. Nothing was sent twice.");
  });

  test("a stranger can neither hand in, take back, copy nor delete", async () => {
    const { perk } = await newDraft();
    const stranger = await newTeammate("OWNER");
    expect(refusal(await submitPerk(stranger, { perk }))).toEqual({ fact: "unknown_perk" });
    expect(refusal(await withdrawSubmission(stranger, { perk }))).toBe("unknown_perk");
    expect(refusal(await duplicatePerk(stranger, { perk }))).toBe("unknown_perk");
    expect(refusal(await deleteDraft(stranger, { perk }))).toBe("unknown_perk");
    expect(await statusOf(perk)).toBe("DRAFT");
  });
});

describe("taking back, copying, deleting", () => {
  test("what was taken back can be edited and handed in as the next version", async () => {
    const { teammate, campaign, perk } = await newDraft();
    expect(withdrawSentences[refusal(await withdrawSubmission(teammate, { perk }))]).toContain(
      "not in review",
    );
    value(await submitPerk(teammate, { perk }));
    value(await withdrawSubmission(teammate, { perk }));
    value(await savePerk(teammate, "offer", { ...perkInput(campaign, { title: "Second thoughts" }), perk }));
    expect(value(await submitPerk(teammate, { perk }))).toEqual({ version: 2 });
    const draft = await perkDraft(teammate.brandId, perk);
    expect(draft?.history.map(({ version, review }) => [version, review])).toEqual([
      [2, null],
      [1, null],
    ]);
  });

  test("a copy is a draft of its own, and its long title still fits", async () => {
    const title = `${"A very long evening ".repeat(4).trim()}`;
    const { teammate, perk } = await newDraft({ title, gateScore: 60 });
    value(await submitPerk(teammate, { perk }));
    const copy = value(await duplicatePerk(teammate, { perk }));
    const draft = await perkDraft(teammate.brandId, copy.perkId);
    expect(draft).toMatchObject({
      status: "DRAFT",
      history: [],
      view: { gateScore: 60, benefit: "Two hours, one drink." },
    });
    expect(draft?.view.title).toMatch(/ \(copy\)$/);
    expect(draft?.view.title.length).toBeLessThanOrEqual(80);
  });

  test("only a draft is deleted", async () => {
    const { teammate, perk } = await newDraft();
    value(await submitPerk(teammate, { perk }));
    expect(deleteSentences[refusal(await deleteDraft(teammate, { perk }))]).toContain(
      "Only a draft can be deleted.",
    );
    value(await withdrawSubmission(teammate, { perk }));
    value(await deleteDraft(teammate, { perk }));
    expect(await perkDraft(teammate.brandId, perk)).toBeNull();
    expect(refusal(await deleteDraft(teammate, { perk }))).toBe("unknown_perk");
  });
});
