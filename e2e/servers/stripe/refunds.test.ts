import { expect, test } from "vitest";
import { testStripe } from "./test-stripe.ts";

async function paid(payment_method = "pm_card_visa") {
  const stripe = await testStripe();
  const told = { amount: 5_000, currency: "usd", payment_method, confirm: true };
  const { id, latest_charge } = await stripe.sdk.paymentIntents.create(told);
  return { ...stripe, intent: id, charge: String(latest_charge) };
}

test("a payment is refunded in parts, to its last cent and no further", async () => {
  const { sdk, intent, charge, control } = await paid();
  const part = await sdk.refunds.create({ payment_intent: intent, amount: 1_999, metadata: { why: "end" } });
  expect(part).toMatchObject({ status: "succeeded", amount: 1_999, charge, metadata: { why: "end" } });
  await expect(sdk.refunds.create({ charge, amount: 3_002 })).rejects.toThrow(
    "Refund amount (3002) is greater than unrefunded amount on charge (3001)",
  );
  const rest = await sdk.refunds.create({ charge });
  expect(rest.amount).toBe(3_001);
  await expect(sdk.refunds.create({ charge })).rejects.toMatchObject({ code: "charge_already_refunded" });
  expect(await sdk.charges.retrieve(charge)).toMatchObject({ amount_refunded: 5_000, refunded: true });
  const { data } = await sdk.refunds.list({ payment_intent: intent });
  expect(data.map(({ id }) => id)).toEqual([rest.id, part.id]);
  expect(await sdk.refunds.retrieve(part.id)).toMatchObject({ id: part.id });
  const told = control.events().map(({ type }) => type);
  expect(told.slice(-4)).toEqual(["refund.created", "charge.refunded", "refund.created", "charge.refunded"]);
});

test("a refund that fails later gives its amount back to what can be refunded", async () => {
  const { sdk, charge, control } = await paid();
  const { id } = await sdk.refunds.create({ charge });
  control.failRefund(id);
  const failed = await sdk.refunds.retrieve(id, { expand: ["failure_balance_transaction"] });
  expect(failed).toMatchObject({
    ...{ status: "failed", failure_reason: "lost_or_stolen_card" },
    failure_balance_transaction: { amount: 5_000, type: "refund_failure" },
  });
  expect(await sdk.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
  const told = control.events().map(({ type }) => type);
  expect(told.slice(-3)).toEqual(["refund.updated", "charge.refund.updated", "refund.failed"]);
  const { data } = await sdk.balanceTransactions.list();
  expect(data.map(({ amount }) => amount)).toEqual([5_000, -5_000, 5_000]);
});

test("cards whose refunds fail or wait tell so a minute later", async () => {
  const failing = await paid("pm_card_refundFail");
  const refund = await failing.sdk.refunds.create({ charge: failing.charge });
  expect(refund.status).toBe("succeeded");
  failing.control.forward(61);
  expect(await failing.sdk.refunds.retrieve(refund.id)).toMatchObject({ status: "failed" });

  const waiting = await paid("pm_card_pendingRefund");
  const { id, status } = await waiting.sdk.refunds.create({ charge: waiting.charge });
  expect(status).toBe("pending");
  waiting.control.forward(61);
  expect(await waiting.sdk.refunds.retrieve(id)).toMatchObject({ status: "succeeded" });
});

test("a dispute takes the money away until it is won", async () => {
  const { sdk, charge, control } = await paid();
  const { id } = control.openDispute(charge);
  expect(await sdk.disputes.retrieve(id)).toMatchObject({ status: "needs_response", amount: 5_000, charge });
  expect(await sdk.charges.retrieve(charge)).toMatchObject({ disputed: true });
  await expect(sdk.refunds.create({ charge })).rejects.toMatchObject({ code: "charge_disputed" });
  control.closeDispute(id, "won");
  expect(await sdk.disputes.retrieve(id)).toMatchObject({ status: "won" });
  expect(() => control.closeDispute(id, "lost")).toThrow("won already");
  const told = control.events().map(({ type }) => type);
  expect(told.slice(-4)).toEqual([
    ...["charge.dispute.created", "charge.dispute.funds_withdrawn"],
    ...["charge.dispute.funds_reinstated", "charge.dispute.closed"],
  ]);
});

test("a card that disputes does so by itself", async () => {
  const { sdk, charge } = await paid("pm_card_createDispute");
  const { data } = await sdk.disputes.list({ charge });
  expect(data).toHaveLength(1);
});
