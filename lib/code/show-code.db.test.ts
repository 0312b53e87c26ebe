import { describe, expect, test } from "vitest";
import { newAdmin, newTeammate } from "@/e2e/fixtures/brand";
import { claimed } from "@/e2e/fixtures/claimed";
import { brought, draftWithCodes } from "@/e2e/fixtures/codes";
import { mailTo } from "@/e2e/fixtures/mailbox";
import { endClaim, newMember } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { claimById } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { tellLowStock } from "@/lib/code/low-stock";
import { showCode } from "@/lib/code/show-code";
import { db } from "@/lib/db";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { submitPerk } from "@/lib/perk/submit-perk";
import { lookAtStock } from "@/lib/stock/look-at-stock";

/** A live perk with the codes, and its brand's editor. */
async function perkWith(...codes: string[]) {
  const editor = await newTeammate();
  const perk = await draftWithCodes(editor);
  await brought(editor, perk, codes);
  const { version } = value(await submitPerk(editor, { perk }));
  value(await reviewPerk(await newAdmin(), { perk, version, decision: "APPROVED", reason: "" }));
  return { editor, perk };
}

const codeOf = async (member: Awaited<ReturnType<typeof newMember>>, claim: string) =>
  (await claimById(member, claim))?.code?.text;

describe("a code", () => {
  test("is in nothing its holder gets before they have it shown; then it stays, and the claim is used", async () => {
    const { perk } = await perkWith("TEA-0001");
    const member = await newMember();
    const claim = await claimed(member, perk);
    const before = await claimById(member, claim);
    expect(before).toMatchObject({ state: "ACTIVE", pass: null, code: { text: null } });
    expect(JSON.stringify(before)).not.toContain("TEA-0001");
    value(await showCode(member, { claim }));
    const after = await claimById(member, claim);
    expect(after).toMatchObject({
      state: "REDEEMED",
      code: { text: "TEA-0001", help: "Type it at checkout." },
    });
    // Again, at once and many times.
    for (const again of await Promise.all(Array.from({ length: 10 }, () => showCode(member, { claim }))))
      value(again);
    expect(await db.redemption.count({ where: { claimId: claim } })).toBe(1);
    expect(refusal(await releaseClaim(member, { claim })).fact).toBe("used");
    expect((await lookAtStock()).differences).toEqual([]);
  });

  test("that was not shown goes with its unit to the next, after a release and after the end", async () => {
    const { perk } = await perkWith("TEA-0001");
    const [first, second, third] = [await newMember(), await newMember(), await newMember()];
    const given = await claimed(first, perk);
    value(await releaseClaim(first, { claim: given }));
    const ended = await claimed(second, perk);
    await endClaim(ended, -1_000);
    const claim = await claimed(third, perk);
    expect(refusal(await showCode(first, { claim: given })).fact).toBe("over");
    expect(refusal(await showCode(second, { claim: ended })).fact).toBe("over");
    value(await showCode(third, { claim }));
    expect(await codeOf(third, claim)).toBe("TEA-0001");
    expect(await codeOf(first, given)).toBeNull();
    expect(await codeOf(second, ended)).toBeNull();
    expect((await lookAtStock()).differences).toEqual([]);
  });

  test("is nobody else's to see, and staff cannot take back that it was seen", async () => {
    const { perk, editor } = await perkWith("TEA-0001");
    const member = await newMember();
    const claim = await claimed(member, perk);
    const stranger = await newMember();
    expect(refusal(await showCode(stranger, { claim })).fact).toBe("unknown_claim");
    value(await showCode(member, { claim }));
    expect(await claimById(stranger, claim)).toBeNull();
    const { id } = await db.redemption.findFirstOrThrow({ where: { claimId: claim } });
    const back = await rollBackRedemption(editor, { redemption: id, reason: "A mistake" });
    expect(refusal(back).fact).toBe("shown");
  });

  test("is shown or given back, never both, however the two meet", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { perk } = await perkWith("TEA-0001", "TEA-0002");
      const member = await newMember();
      const claim = await claimed(member, perk);
      const [shown, released] = await Promise.all([
        showCode(member, { claim }),
        releaseClaim(member, { claim }),
      ]);
      expect([shown.ok, released.ok].filter(Boolean)).toHaveLength(1);
      expect(await codeOf(member, claim)).toEqual(shown.ok ? expect.stringMatching(/^TEA-/) : null);
    }
    expect((await lookAtStock()).differences).toEqual([]);
  });

  test("two people at once never get the same one", async () => {
    const { perk } = await perkWith(...Array.from({ length: 20 }, (_, i) => `TEA-${1000 + i}`));
    const members = await Promise.all(Array.from({ length: 20 }, () => newMember()));
    const codes = await Promise.all(
      members.map(async (member) => {
        const claim = await claimed(member, perk);
        value(await showCode(member, { claim }));
        return codeOf(member, claim);
      }),
    );
    expect(new Set(codes).size).toBe(20);
  });
});

test("a brand is told once when a fifth is left and once when nothing is, and again after more came", async () => {
  const codes = Array.from({ length: 5 }, (_, i) => `TEA-${1000 + i}`);
  const { perk, editor } = await perkWith(...codes);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: editor.userId } });
  const subjects = async () => {
    await tellLowStock();
    await tellLowStock();
    return (await mailTo(email)).map(({ subject }) => subject.replace(/:.*/, ""));
  };
  for (let i = 0; i < 3; i += 1) await claimed(await newMember(), perk);
  expect(await subjects()).toEqual([]);
  await claimed(await newMember(), perk);
  expect(await subjects()).toEqual(["1 code is left"]);
  await claimed(await newMember(), perk);
  expect(await subjects()).toEqual(["1 code is left", "No code is left"]);
  await brought(
    editor,
    perk,
    Array.from({ length: 15 }, (_, i) => `MORE-${i}`),
  );
  for (let i = 0; i < 11; i += 1) await claimed(await newMember(), perk);
  expect(await subjects()).toEqual(["1 code is left", "No code is left", "4 codes are left"]);
});
