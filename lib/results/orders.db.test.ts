import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newAdmin, newTeammate } from "@/e2e/fixtures/brand";
import { claimed } from "@/e2e/fixtures/claimed";
import { brought, draftWithCodes } from "@/e2e/fixtures/codes";
import { newBrand, newMember, newPerk, type TestBrand } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { used } from "@/e2e/fixtures/used";
import { groupedCode } from "@/lib/claim/code";
import { showCode } from "@/lib/code/show-code";
import { db } from "@/lib/db";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { submitPerk } from "@/lib/perk/submit-perk";
import { importOrders } from "@/lib/results/import-orders";
import { recordOrder } from "@/lib/results/record-order";

const today = new Date().toISOString().slice(0, 10);
const heading = "code,amount,currency,date";

function bring(
  { staff, campaignId: campaign }: Pick<TestBrand, "staff" | "campaignId">,
  lines: readonly string[],
  keep = true,
) {
  const file = new Blob([[heading, ...lines].join("\n")]).stream();
  return importOrders(staff, { campaign, file, keep }, new Date());
}

const ordersOf = (perkId: string) =>
  db.claimOrder.findMany({
    where: { perkId },
    select: { cents: true, currency: true, venueId: true },
    orderBy: { cents: "asc" },
  });

const troublesOf = async (brand: TestBrand, lines: readonly string[]) => {
  const refused = refusal(await bring(brand, lines));
  return refused.fact === "lines" ? refused.troubles : refused.fact;
};

describe("orders brought in a file", () => {
  test("are found by the pass's short code, looked at first, and counted once however often they come", async () => {
    const brand = await newBrand("OWNER");
    const perk = await newPerk(brand, { stock: 3, openPercent: 100 });
    const [ada, bob] = [await used(brand, perk), await used(brand, perk)];
    const lines = [`${ada.code},12.50,EUR,${today}`, `${groupedCode(bob.code).toLowerCase()},7,USD,${today}`];
    const sums = [
      { currency: "EUR", cents: 1_250 },
      { currency: "USD", cents: 700 },
    ];
    expect(value(await bring(brand, lines, false))).toEqual({ fresh: 2, counted: 0, sums });
    expect(await ordersOf(perk)).toEqual([]);
    expect(value(await bring(brand, lines))).toEqual({ fresh: 2, counted: 0, sums });
    // Another amount for the same claim is no second sale, and neither is what another source tells of it.
    const again = await bring(brand, [`${ada.code},99,EUR,${today}`, lines[1] ?? ""]);
    expect(value(again)).toEqual({ fresh: 0, counted: 2, sums: [] });
    const told = {
      claimId: ada.claimId,
      cents: 5_000,
      currency: "EUR",
      at: new Date(),
      source: "STRIPE",
    } as const;
    expect(await recordOrder(db, told)).toEqual({ recorded: false });
    expect(await ordersOf(perk)).toEqual([
      { cents: 700, currency: "USD", venueId: brand.venueId },
      { cents: 1_250, currency: "EUR", venueId: brand.venueId },
    ]);
  });

  test("that come ten times at once are counted once", async () => {
    const brand = await newBrand("OWNER");
    const perk = await newPerk(brand, { stock: 4, openPercent: 100 });
    const codes = [];
    for (let index = 0; index < 4; index += 1) codes.push((await used(brand, perk)).code);
    const lines = codes.map((code) => `${code},10,EUR,${today}`);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => bring(brand, index % 2 ? lines : lines.toReversed())),
    );
    expect(answers.reduce((sum, answer) => sum + value(answer).fresh, 0)).toBe(4);
    expect(await ordersOf(perk)).toHaveLength(4);
  });

  test("are found by the code that came with the unit, once its holder had it shown", async () => {
    const owner = await newTeammate("OWNER");
    const perk = await draftWithCodes(owner);
    await brought(owner, perk, ["TEA-0001"]);
    const { version } = value(await submitPerk(owner, { perk }));
    value(await reviewPerk(await newAdmin(), { perk, version, decision: "APPROVED", reason: "" }));
    const { campaignId } = await db.perk.findUniqueOrThrow({ where: { id: perk } });
    const brand = { staff: owner, campaignId };
    const member = await newMember();
    const claim = await claimed(member, perk);
    const lines = [`tea-0001,40,EUR,${today}`];
    expect(refusal(await bring(brand, lines))).toEqual({
      fact: "lines",
      troubles: [{ line: 2, fact: "unknown_code", first: null }],
    });
    value(await showCode(member, { claim }));
    expect(value(await bring(brand, lines))).toMatchObject({ fresh: 1 });
    expect(await ordersOf(perk)).toEqual([{ cents: 4_000, currency: "EUR", venueId: null }]);
  });

  test("with one wrong line are not counted at all, and each wrong line is named", async () => {
    const brand = await newBrand("OWNER");
    const perk = await newPerk(brand, { stock: 3, openPercent: 100 });
    const [ada, bob] = [await used(brand, perk), await used(brand, perk)];
    const good = `${ada.code},12,EUR,${today}`;
    const other = await newBrand("OWNER");
    const foreign = await used(other, await newPerk(other));
    expect(
      await troublesOf(brand, [
        good,
        `${bob.code},7,EUR,2020-01-01`,
        `${foreign.code},7,EUR,${today}`,
        "NOBODYS,7,EUR,2026-11-20",
        "X,seven,EUR,2026-11-20",
        `${groupedCode(ada.code)},12,EUR,${today}`,
      ]),
    ).toEqual([
      { line: 3, fact: "before_claim", first: null },
      { line: 4, fact: "unknown_code", first: null },
      { line: 5, fact: "unknown_code", first: null },
      { line: 6, fact: "no_amount", first: null },
      { line: 7, fact: "repeated", first: 2 },
    ]);
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    expect(await troublesOf(brand, [`${bob.code},7,EUR,${later}`])).toEqual([
      { line: 2, fact: "in_future", first: null },
    ]);
    expect(await ordersOf(perk)).toEqual([]);
  });

  test("are refused for another brand's campaign, and where they are no text", async () => {
    const [brand, other] = [await newBrand("OWNER"), await newBrand("OWNER")];
    expect(refusal(await bring({ ...brand, campaignId: other.campaignId }, [])).fact).toBe(
      "unknown_campaign",
    );
    expect(refusal(await bring({ ...brand, campaignId: randomUUID() }, [])).fact).toBe("unknown_campaign");
    const bring2 = (bytes: Uint8Array<ArrayBuffer>) =>
      importOrders(
        brand.staff,
        { campaign: brand.campaignId, file: new Blob([bytes]).stream(), keep: true },
        new Date(),
      );
    expect(refusal(await bring2(new Uint8Array([0xff, 0xfe, 0x41]))).fact).toBe("not_text");
    expect(refusal(await bring2(new Uint8Array([0x41, 0])))).toEqual({ fact: "not_text" });
    expect(refusal(await bring2(new Uint8Array(3 * 1024 * 1024).fill(0x41)))).toEqual({ fact: "too_large" });
  });
});
