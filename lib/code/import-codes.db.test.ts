import { describe, expect, test } from "vitest";
import { newAdmin, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { claimed } from "@/e2e/fixtures/claimed";
import { begin, brought, codesInput, draftWithCodes } from "@/e2e/fixtures/codes";
import { newMember } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { cancelImport } from "@/lib/code/cancel-import";
import { runImport } from "@/lib/code/import-codes";
import { silentImports } from "@/lib/code/import-state";
import { importById, importTroubles, poolOf } from "@/lib/code/queries";
import { codeLimits } from "@/lib/code/read-codes";
import { setCodes } from "@/lib/code/set-codes";
import { takeCodes } from "@/lib/code/take-codes";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { savePerk } from "@/lib/perk/save-perk";
import { submitSentence } from "@/lib/perk/sentences";
import { submitPerk } from "@/lib/perk/submit-perk";
import { lookAtStock } from "@/lib/stock/look-at-stock";

const numbered = (count: number, from = 0, word = "CODE") =>
  Array.from({ length: count }, (_, i) => `${word}-${String(from + i).padStart(6, "0")}`);

const stored = (perkId: string) => db.code.count({ where: { perkId } });

async function approve(editor: Awaited<ReturnType<typeof newTeammate>>, perk: string): Promise<void> {
  const { version } = value(await submitPerk(editor, { perk }));
  value(await reviewPerk(await newAdmin(), { perk, version, decision: "APPROVED", reason: "" }));
}

describe("a file of codes", () => {
  test("is in the pool whole, encrypted, and is the draft's stock whatever its form says", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor);
    const view = await brought(editor, perk, ["code", ...numbered(2_500)]);
    expect(view).toMatchObject({ state: "DONE", total: 2_500, done: 0, troubleCount: 0, finished: true });
    const rows = await db.code.findMany({ where: { perkId: perk } });
    expect(rows.map(({ sealed }) => unseal(sealed)).toSorted()).toEqual(numbered(2_500));
    expect(JSON.stringify(rows)).not.toContain("CODE-");
    const { campaignId, stock } = await db.perk.findUniqueOrThrow({ where: { id: perk } });
    expect(stock).toBe(2_500);
    value(await savePerk(editor, "supply", { ...perkInput(campaignId), perk, kind: "DISCOUNT", stock: 7 }));
    expect((await db.perk.findUniqueOrThrow({ where: { id: perk } })).stock).toBe(2_500);
    expect(await db.codeImport.count({ where: { fileSealed: { not: null } } })).toBe(0);
  });

  test("with a wrong line is not stored at all; each is named, those the brand has already too", async () => {
    const editor = await newTeammate();
    const elsewhere = await draftWithCodes(editor);
    await brought(editor, elsewhere, ["OLD-0001"]);
    const perk = await draftWithCodes(editor);
    const view = await brought(editor, perk, ["NEW-0001", "x", "old-0001", "NEW-0002", "new-0001"]);
    expect(view).toMatchObject({ state: "REFUSED", troubleCount: 3 });
    expect(view.troubles).toEqual([
      "Line 2: shorter than 4 characters.",
      "Line 3: a code that you brought to Laurel before.",
      "Line 5: the same code as on line 1.",
    ]);
    expect(await stored(perk)).toBe(0);
    // Put right, it is taken.
    expect((await brought(editor, perk, ["NEW-0001", "NEW-0002"])).state).toBe("DONE");
    // Another brand's codes are its own matter.
    const other = await newTeammate();
    expect((await brought(other, await draftWithCodes(other), ["OLD-0001"])).state).toBe("DONE");
  });

  test("of many wrong lines the first 200 are shown, and the report has all", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor);
    const view = await brought(editor, perk, Array(450).fill("SAME-0001"));
    expect(view).toMatchObject({ troubleCount: 449 });
    expect(view.troubles).toHaveLength(200);
    expect(await importTroubles(editor.brandId, view.id)).toHaveLength(449);
    const other = await newTeammate();
    expect(await importById(other.brandId, view.id)).toBeNull();
    expect(await importTroubles(other.brandId, view.id)).toBeNull();
  });

  test.each([
    ["nothing in it", "\n \n", "empty"],
    ["more than 10 MB", `${"A".repeat(60)}\n`.repeat(180_000), "too_large"],
    ["too many codes", numbered(codeLimits.codes + 1).join("\n"), "too_many_codes"],
  ])("%s is refused before anything is stored", async (_, text, fact) => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor);
    expect(refusal(await begin(editor, perk, text))).toBe(fact);
    expect(await db.codeImport.count({ where: { perkId: perk } })).toBe(0);
  });

  test("another brand's perk, one in review, and a second file at once are refused", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor);
    expect(refusal(await begin(await newTeammate(), perk, "CODE-1"))).toBe("unknown_perk");
    const both = await Promise.all([begin(editor, perk, "CODE-1"), begin(editor, perk, "CODE-2")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { id } = await db.codeImport.findFirstOrThrow({ where: { perkId: perk } });
    expect(submitSentence(refusal(await submitPerk(editor, { perk })))).toContain("still on its way");
    await runImport(id);
    value(await submitPerk(editor, { perk }));
    expect(refusal(await begin(editor, perk, "CODE-3"))).toBe("not_now");
  });
});

describe("an import in the middle", () => {
  test("that is cancelled stores nothing, however it is run afterwards", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor);
    const { importId } = value(await begin(editor, perk, numbered(3_000).join("\n")));
    const running = runImport(importId);
    value(await cancelImport(editor, { import: importId }));
    await running;
    await runImport(importId);
    expect(await importById(editor.brandId, importId)).toMatchObject({ state: "CANCELLED" });
    expect(await stored(perk)).toBe(0);
    expect(refusal(await cancelImport(editor, { import: importId }))).toBe("over");
    expect(refusal(await cancelImport(await newTeammate(), { import: importId }))).toBe("unknown_import");
  });

  test("is worked on by one, and taken up by another after a minute of silence", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor);
    const { importId } = value(await begin(editor, perk, numbered(5_000).join("\n")));
    await Promise.all([runImport(importId), runImport(importId)]);
    expect(await stored(perk)).toBe(5_000);
    const cut = value(await begin(editor, perk, numbered(10, 9_000).join("\n"))).importId;
    await db.codeImport.update({ where: { id: cut }, data: { state: "SEALING", beatAt: new Date() } });
    await runImport(cut);
    expect(await importById(editor.brandId, cut)).toMatchObject({ state: "SEALING" });
    expect(await silentImports()).toEqual([]);
    const longAgo = new Date(Date.now() - 61_000);
    await db.codeImport.update({ where: { id: cut }, data: { beatAt: longAgo } });
    expect(await silentImports()).toEqual([cut]);
    await runImport(cut);
    expect(await stored(perk)).toBe(5_010);
  });

  test("two files of a brand with a code in common: one is stored, the other is told", async () => {
    const editor = await newTeammate();
    const perks = [await draftWithCodes(editor), await draftWithCodes(editor)];
    const files = await Promise.all(
      perks.map((perk, i) => brought(editor, perk, [...numbered(2_000, i * 5_000), "BOTH-0001"])),
    );
    expect(files.map(({ state }) => state).toSorted()).toEqual(["DONE", "REFUSED"]);
    const refused = files.find(({ state }) => state === "REFUSED");
    expect(refused?.troubles).toEqual(["Line 2001: a code that you brought to Laurel before."]);
  });
});

describe("a perk with codes", () => {
  test("is not handed in without them, nor without words about their use", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor, { codes: { help: "" } });
    const said = submitSentence(refusal(await submitPerk(editor, { perk })));
    expect(said).toContain("Upload the codes.");
    expect(said).toContain("Say where and how a code is used.");
    await brought(editor, perk, ["CODE-1"]);
    expect(refusal(await setCodes(editor, codesInput(perk, { source: "NONE" })))).toBe("has_codes");
    value(await setCodes(editor, codesInput(perk)));
    value(await submitPerk(editor, { perk }));
  });

  test("approved has one code on each unit; more codes later are more units, with the open pool's share", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor, { perk: { openPercent: 25, gateScore: 40 } });
    await brought(editor, perk, numbered(10));
    await approve(editor, perk);
    const pools = async () =>
      Object.fromEntries(
        (
          await db.unit.groupBy({
            by: ["pool"],
            where: { perkId: perk, codeId: { not: null } },
            _count: true,
          })
        ).map(({ pool, _count }) => [pool, _count]),
      );
    expect(await pools()).toEqual({ OPEN: 3, GATED: 7 });
    await claimed(await newMember(50), perk);
    expect((await brought(editor, perk, numbered(30, 100))).state).toBe("DONE");
    expect(await pools()).toEqual({ OPEN: 10, GATED: 30 });
    expect((await lookAtStock()).differences).toEqual([]);
    expect(await poolOf(editor.brandId, perk)).toMatchObject({ codes: 40, left: 39, held: 1, shown: 0 });
    // A perk without codes has none on its units, and takes none.
    expect(refusal(await setCodes(editor, codesInput(perk, { source: "NONE" })))).toBe("not_editable");
    value(await setCodes(editor, codesInput(perk, { help: "At the till." })));
  });

  test("whose codes are generated has as many as units, by its pattern, all different", async () => {
    const editor = await newTeammate();
    const pattern = "TEA-####-####-####-*";
    const perk = await draftWithCodes(editor, {
      perk: { stock: 1_500 },
      codes: { source: "GENERATED", pattern },
    });
    await approve(editor, perk);
    const rows = await db.code.findMany({ where: { perkId: perk }, include: { unit: true } });
    const codes = rows.map(({ sealed }) => unseal(sealed));
    expect(new Set(codes).size).toBe(1_500);
    expect(codes.every((code) => /^TEA-\w{4}-\w{4}-\w{4}-\w$/.test(code))).toBe(true);
    expect(rows.every(({ unit }) => unit?.perkId === perk)).toBe(true);
    expect((await lookAtStock()).differences).toEqual([]);
    // The shop has to know them; whoever took them is written down.
    const owner = { ...editor, role: "OWNER" as const };
    const taken: string[] = [];
    for await (const page of (await takeCodes(owner, perk)) ?? []) taken.push(...page.trim().split("\r\n"));
    expect(taken.toSorted()).toEqual(codes.toSorted());
    expect(await db.auditEvent.count({ where: { subjectId: perk, act: "codes.taken" } })).toBe(1);
    expect(await takeCodes(await newTeammate("OWNER"), perk)).toBeNull();
    const own = await draftWithCodes(editor);
    await brought(editor, own, numbered(2));
    await approve(editor, own);
    expect(await takeCodes(owner, own)).toBeNull();
  });

  test("of a kind that staff look at is refused", async () => {
    const editor = await newTeammate();
    const perk = await draftWithCodes(editor);
    await db.perk.update({ where: { id: perk }, data: { kind: "HOTEL", codeSource: "NONE" } });
    expect(refusal(await setCodes(editor, codesInput(perk)))).toBe("not_for_kind");
  });
});
