import { describe, expect, test } from "vitest";
import { z } from "zod";
import { newAdmin, newCampaign, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { refusal, value } from "@/e2e/fixtures/result";
import type { AdminId, Teammate } from "@/lib/account/gate";
import { listAudit } from "@/lib/audit/queries";
import { listCampaigns } from "@/lib/campaign/queries";
import { db } from "@/lib/db";
import { listQueue, perkForReview } from "@/lib/moderation/queries";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { reviewSentence } from "@/lib/moderation/sentences";
import { createPerk } from "@/lib/perk/create-perk";
import { savePerk } from "@/lib/perk/save-perk";
import type { PerkInput } from "@/lib/perk/schema";
import { submitPerk } from "@/lib/perk/submit-perk";
import { withdrawSubmission } from "@/lib/perk/withdraw-submission";

async function newSubmission(changes: Partial<PerkInput> = {}) {
  const teammate = await newTeammate();
  const campaign = await newCampaign(teammate);
  const { perkId: perk } = value(await createPerk(teammate, perkInput(campaign, changes)));
  value(await submitPerk(teammate, { perk }));
  return { teammate, campaign, perk };
}

const approval = (perk: string, version = 1) => ({
  perk,
  version,
  decision: "APPROVED" as const,
  reason: "",
});
const unitsOf = (perkId: string) =>
  db.unit.groupBy({ by: ["pool"], where: { perkId }, _count: true, orderBy: { pool: "asc" } });

describe("a decision", () => {
  test("approval makes the units: the open pool's share rounded up, the rest behind the gate, all free", async () => {
    const { perk } = await newSubmission({ stock: 11, openPercent: 25 });
    const admin = await newAdmin();
    expect(value(await reviewPerk(admin, approval(perk)))).toEqual({ decision: "APPROVED" });
    expect(await unitsOf(perk)).toEqual([
      { pool: "GATED", _count: 8 },
      { pool: "OPEN", _count: 3 },
    ]);
    const [free] = await db.$queryRaw<[{ n: number }]>`
      select count(*)::int n from unit where perk_id = ${perk}::uuid and free_at = '-infinity' and claim_id is null`;
    expect(free.n).toBe(11);
    const ids = await db.unit.findMany({ where: { perkId: perk }, select: { id: true } });
    expect(ids.filter(({ id }) => !z.uuidv7().safeParse(id).success)).toEqual([]);
    const [approved] = (await listAudit(admin)).rows.filter(({ subjectId }) => subjectId === perk);
    expect(approved).toMatchObject({ act: "perk.approved" });
  });

  test("the largest stock is made at once", async () => {
    const { perk } = await newSubmission({ stock: 100_000, openPercent: 5 });
    value(await reviewPerk(await newAdmin(), approval(perk)));
    expect(await unitsOf(perk)).toEqual([
      { pool: "GATED", _count: 95_000 },
      { pool: "OPEN", _count: 5_000 },
    ]);
  });

  test.each(["CHANGES_ASKED", "REJECTED"] as const)(
    "%s makes no units, and the brand reads why",
    async (decision) => {
      const { teammate, perk } = await newSubmission();
      const reason = "The terms do not say until when breakfast is served.";
      value(await reviewPerk(await newAdmin(), { perk, version: 1, decision, reason }));
      expect(await unitsOf(perk)).toEqual([]);
      const [campaign] = await listCampaigns(teammate.brandId);
      expect(campaign?.perks).toMatchObject([
        { status: decision, phase: null, review: { decision, reason } },
      ]);
    },
  );

  test("after changes were asked for, the next version is what is decided", async () => {
    const { teammate, campaign, perk } = await newSubmission();
    const admin = await newAdmin();
    const ask = { perk, version: 1, decision: "CHANGES_ASKED" as const, reason: "Say until when." };
    value(await reviewPerk(admin, ask));
    value(
      await savePerk(teammate, "offer", { ...perkInput(campaign, { title: "An evening until ten" }), perk }),
    );
    expect((await perkForReview(admin, perk))?.perk.title).toBe("An evening in the lounge");
    value(await submitPerk(teammate, { perk }));
    expect(refusal(await reviewPerk(admin, approval(perk, 1)))).toMatchObject({ fact: "already_decided" });
    value(await reviewPerk(admin, approval(perk, 2)));
    expect(await perkForReview(admin, perk)).toMatchObject({
      status: "APPROVED",
      perk: { title: "An evening until ten" },
      history: [
        { version: 2, review: { decision: "APPROVED" } },
        { version: 1, review: { reason: "Say until when." } },
      ],
    });
  });
});

describe("a race", () => {
  test("of many moderators at once exactly one decides, and units are made once", async () => {
    for (let round = 0; round < 10; round++) {
      const { perk } = await newSubmission({ stock: 20 });
      const admins = await Promise.all(Array.from({ length: 8 }, newAdmin));
      const answers = await Promise.all(
        admins.map((admin, i) =>
          reviewPerk(admin, {
            ...approval(perk),
            ...(i % 2 ? { decision: "REJECTED", reason: "Not this one, sorry." } : {}),
          }),
        ),
      );
      const [winner, ...others] = answers.filter(({ ok }) => ok);
      expect(others).toEqual([]);
      const { status } = await db.perk.findUniqueOrThrow({ where: { id: perk } });
      expect(winner).toEqual({ ok: true, value: { decision: status } });
      expect(await db.unit.count({ where: { perkId: perk } })).toBe(status === "APPROVED" ? 20 : 0);
      expect(await db.review.count({ where: { submission: { perkId: perk } } })).toBe(1);
      expect(await db.auditEvent.count({ where: { subjectId: perk, act: { not: "perk.submitted" } } })).toBe(
        1,
      );
    }
  });

  test("a brand that takes a perk back while it is decided gets one of the two, whole", async () => {
    for (let round = 0; round < 10; round++) {
      const { teammate, perk } = await newSubmission();
      const [decided, taken] = await Promise.all([
        reviewPerk(await newAdmin(), approval(perk)),
        withdrawSubmission(teammate, { perk }),
      ]);
      expect([decided.ok, taken.ok].filter(Boolean)).toHaveLength(1);
      expect(await db.unit.count({ where: { perkId: perk } })).toBe(decided.ok ? 10 : 0);
    }
  });
});

describe("what is refused, in words", () => {
  const said = async (admin: AdminId, perk: string, version = 1) =>
    reviewSentence(refusal(await reviewPerk(admin, approval(perk, version))));

  test("a second decision", async () => {
    const { perk } = await newSubmission();
    value(await reviewPerk(await newAdmin(), approval(perk)));
    expect(await said(await newAdmin(), perk)).toBe(
      "Another moderator was quicker: approved. Your decision was not recorded.",
    );
    expect(await db.unit.count({ where: { perkId: perk } })).toBe(10);
  });

  test("what the brand took back, and the version before the latest", async () => {
    const { teammate, perk } = await newSubmission();
    value(await withdrawSubmission(teammate, { perk }));
    expect(await said(await newAdmin(), perk)).toContain("The brand took this perk back.");
    value(await submitPerk(teammate, { perk }));
    expect(await said(await newAdmin(), perk)).toContain("a newer version");
  });

  test("one's own brand, in whatever role", async () => {
    const { teammate, perk } = await newSubmission();
    const admin = await newAdmin();
    await db.teammate.create({ data: { brandId: teammate.brandId, userId: admin, role: "STAFF" } });
    expect(await said(admin, perk)).toBe("You are on this brand's team, so somebody else has to review it.");
    expect(await perkForReview(admin, perk)).toMatchObject({ own: true });
    expect((await listQueue(admin)).find(({ perkId }) => perkId === perk)?.own).toBe(true);
  });

  test("approval of what nobody could claim any more; asking for changes still works", async () => {
    const { perk } = await newSubmission();
    const closed = { opensAt: new Date("2020-01-01"), closesAt: new Date("2020-01-02") };
    await db.perk.update({ where: { id: perk }, data: closed });
    const admin = await newAdmin();
    expect(await said(admin, perk)).toContain("closing time has passed");
    const ask = { perk, version: 1, decision: "CHANGES_ASKED" as const, reason: "Choose a later end." };
    value(await reviewPerk(admin, ask));
  });

  test("a perk that does not exist or was never handed in", async () => {
    const admin = await newAdmin();
    const draft = await newTeammate();
    const { perkId } = value(await createPerk(draft, perkInput(await newCampaign(draft))));
    for (const perk of [perkId, "0193a0b0-0000-7000-8000-000000000001"]) {
      expect(await said(admin, perk)).toContain("does not exist any more");
      expect(await perkForReview(admin, perk)).toBeNull();
    }
  });
});

test("the queue holds what waits, the longest-waiting first, with what the rules find", async () => {
  const admin = await newAdmin();
  const before = (await listQueue(admin)).length;
  const first = await newSubmission();
  const second = await newSubmission({ benefit: "Follow us to get it." });
  const decided = await newSubmission();
  value(await reviewPerk(admin, approval(decided.perk)));
  const again = async ({ teammate, perk }: { teammate: Teammate; perk: string }) => {
    value(await withdrawSubmission(teammate, { perk }));
    value(await submitPerk(teammate, { perk }));
  };
  await again(first);
  const queue = (await listQueue(admin)).slice(before);
  expect(queue.map(({ perkId, version }) => [perkId, version])).toEqual([
    [second.perk, 1],
    [first.perk, 2],
  ]);
  expect(queue.map(({ findings }) => findings.includes("asks_for_post"))).toEqual([true, false]);
});
