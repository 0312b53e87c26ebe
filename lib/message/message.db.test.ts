import { expect, test } from "vitest";
import { claimed } from "@/e2e/fixtures/claimed";
import { mailTo } from "@/e2e/fixtures/mailbox";
import { newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { newClaim, redeem } from "@/e2e/fixtures/shown";
import { db } from "@/lib/db";
import { answerMessage } from "@/lib/message/answer-message";
import {
  conversationOf,
  listConversations,
  messagesOfClaim,
  reliabilityOfBrand,
} from "@/lib/message/queries";
import { settleMessage } from "@/lib/message/settle-message";
import { writeMessage } from "@/lib/message/write-message";

const emailOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).email;

async function holder(role: "OWNER" | "STAFF" = "OWNER") {
  const brand = await newBrand(role);
  const member = await newMember();
  const claim = await claimed(member, await newPerk(brand));
  return { brand, member, claim };
}

const ask = { subject: "QUESTION", text: "Is there a table outside?" } as const;

test("a member writes, owners are told, the brand answers, the member is told; neither learns who the other is", async () => {
  const { brand, member, claim } = await holder();
  value(await writeMessage(member, { claim, ...ask }));
  const [told] = await mailTo(await emailOf(brand.staff.userId));
  expect(told?.subject).toBe("Question: Lounge visit");
  expect(told?.text).toContain(ask.text);
  expect(told?.text).not.toContain(await emailOf(member));
  expect(await listConversations(brand.staff.brandId)).toMatchObject([
    { claimId: claim, waiting: true, subject: "question" },
  ]);
  value(await answerMessage(brand.staff, { brand: brand.slug, claim, text: "There is, by the window." }));
  const [answered] = await mailTo(await emailOf(member));
  expect(answered?.subject).toBe(`${brand.name} answered: Lounge visit`);
  expect((await messagesOfClaim(member, claim)).map(({ side }) => side)).toEqual(["MEMBER", "BRAND"]);
  const conversation = await conversationOf(brand.staff.brandId, claim);
  expect(JSON.stringify(conversation)).not.toContain(member);
  expect(await listConversations(brand.staff.brandId)).toMatchObject([{ waiting: false }]);
});

test("staff are not mailed", async () => {
  const { brand, member, claim } = await holder("STAFF");
  value(await writeMessage(member, { claim, ...ask }));
  expect(await mailTo(await emailOf(brand.staff.userId))).toEqual([]);
});

test("nobody writes about another's claim, reads it, settles it, or answers where nobody wrote", async () => {
  const { brand, member, claim } = await holder();
  const [stranger, rival] = [await newMember(), await newBrand("OWNER")];
  expect(await writeMessage(stranger, { claim, ...ask })).toMatchObject({ refusal: "unknown_claim" });
  expect(await answerMessage(brand.staff, { brand: brand.slug, claim, text: "Hello" })).toMatchObject({
    refusal: "unknown_conversation",
  });
  const { messageId } = value(
    await writeMessage(member, { claim, subject: "NOT_HONOURED", text: "Nobody was there." }),
  );
  expect(await answerMessage(rival.staff, { brand: rival.slug, claim, text: "Hello" })).toMatchObject({
    refusal: "unknown_conversation",
  });
  expect(await conversationOf(rival.staff.brandId, claim)).toBeNull();
  expect(await messagesOfClaim(stranger, claim)).toEqual([]);
  expect(await settleMessage(stranger, { message: messageId })).toMatchObject({ refusal: "unknown_message" });
  value(await settleMessage(member, { message: messageId }));
  expect(await settleMessage(member, { message: messageId })).toMatchObject({ refusal: "unknown_message" });
});

test("a code that does not exist cannot fail, and a question has nothing to put right", async () => {
  const { member, claim } = await holder();
  expect(await writeMessage(member, { claim, subject: "CODE_FAILED", text: "No." })).toMatchObject({
    refusal: "no_code",
  });
  const { messageId } = value(await writeMessage(member, { claim, ...ask }));
  expect(await settleMessage(member, { message: messageId })).toMatchObject({ refusal: "unknown_message" });
});

test("reliability counts uses in force, reports not put right, and nothing of other brands", async () => {
  const brand = await newBrand("OWNER");
  for (let use = 0; use < 10; use += 1) value(await redeem(brand, await newClaim(brand)));
  const member = await newMember();
  const claim = await claimed(member, await newPerk(brand));
  const honoured = async () =>
    (await reliabilityOfBrand(brand.staff.brandId, new Date())).lines.find(({ part }) => part === "honoured");
  expect(await honoured()).toMatchObject({ share: 1, count: 10 });
  const report = { claim, subject: "NOT_HONOURED", text: "The door was locked." } as const;
  const { messageId } = value(await writeMessage(member, report));
  // Told twice it is still one visit that went wrong.
  const again = value(await writeMessage(member, report));
  expect(await honoured()).toMatchObject({ share: 10 / 11, count: 11 });
  for (const message of [messageId, again.messageId]) value(await settleMessage(member, { message }));
  expect(await honoured()).toMatchObject({ share: 1, count: 10 });
  const other = await newBrand("OWNER");
  expect((await reliabilityOfBrand(other.staff.brandId, new Date())).tenths).toBeNull();
  await db.redemption.updateMany({
    where: { claim: { perk: { campaignId: brand.campaignId } } },
    data: { at: new Date(Date.now() - 181 * 86_400_000) },
  });
  expect(await honoured()).toBeUndefined();
});
