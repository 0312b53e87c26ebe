import { expect, test } from "vitest";
import { listener, testStripe } from "./test-stripe.ts";

test("an owner completes onboarding on Stripe's page, once, and the platform hears of it", async () => {
  const { sdk, control, webhookSecret } = await testStripe();
  const { url, came } = await listener(webhookSecret);
  control.listen(url);
  const account = await sdk.accounts.create({
    controller: {
      ...{ fees: { payer: "account" }, losses: { payments: "stripe" } },
      ...{ requirement_collection: "stripe", stripe_dashboard: { type: "full" } },
    },
    capabilities: { card_payments: { requested: true } },
    metadata: { brand: "b1" },
  });
  expect(account).toMatchObject({ charges_enabled: false, details_submitted: false, type: "standard" });
  const link = await sdk.accountLinks.create({
    ...{ account: account.id, type: "account_onboarding" },
    ...{ refresh_url: "http://127.0.0.1:9/again", return_url: "http://127.0.0.1:9/back" },
  });
  expect(await (await fetch(link.url)).text()).toContain("Agree and submit");
  const submit = () =>
    fetch(link.url, { method: "POST", body: new URLSearchParams({ act: "complete" }), redirect: "manual" });
  expect((await submit()).headers.get("location")).toBe("http://127.0.0.1:9/back");
  expect((await submit()).headers.get("location")).toBe("http://127.0.0.1:9/again");
  const after = await sdk.accounts.retrieve(account.id);
  expect(after).toMatchObject({
    ...{ charges_enabled: true, payouts_enabled: true, details_submitted: true },
    ...{ capabilities: { card_payments: "active" }, metadata: { brand: "b1" } },
  });
  await control.settled();
  expect(came.map(({ type, account: of }) => [type, of])).toEqual([["account.updated", account.id]]);
});

test("a link to onboarding is over after five minutes", async () => {
  const { sdk, control } = await testStripe();
  const { id } = await sdk.accounts.create({ type: "express" });
  const { url } = await sdk.accountLinks.create({
    ...{ account: id, type: "account_onboarding" },
    ...{ refresh_url: "http://127.0.0.1:9/again", return_url: "http://127.0.0.1:9/back" },
  });
  control.forward(301);
  const answer = await fetch(url, { redirect: "manual" });
  expect(answer.headers.get("location")).toBe("http://127.0.0.1:9/again");
});

test("an owner withdraws: the platform is told, and refused from then on", async () => {
  const { sdk, control, clientId, webhookSecret } = await testStripe();
  const { url, came } = await listener(webhookSecret);
  control.listen(url);
  const { id } = await sdk.accounts.create({ type: "standard" });
  await sdk.coupons.create({ percent_off: 5 }, { stripeAccount: id });
  expect(await sdk.oauth.deauthorize({ client_id: clientId, stripe_user_id: id })).toMatchObject({
    stripe_user_id: id,
  });
  await expect(sdk.coupons.list({}, { stripeAccount: id })).rejects.toMatchObject({
    ...{ code: "account_invalid", statusCode: 403, type: "StripePermissionError" },
  });
  await expect(sdk.accounts.retrieve(id)).rejects.toMatchObject({ code: "account_invalid" });
  await control.settled();
  expect(came.at(-1)).toMatchObject({
    ...{ type: "account.application.deauthorized", account: id, data: { object: { id: clientId } } },
  });
});

test("accounts see nothing of each other", async () => {
  const { sdk } = await testStripe();
  const [one, other] = await Promise.all([
    sdk.accounts.create({ type: "standard" }),
    sdk.accounts.create({ type: "standard" }),
  ]);
  const told = { amount: 700, currency: "usd", payment_method: "pm_card_visa", confirm: true };
  const { id } = await sdk.paymentIntents.create(told, { stripeAccount: one.id });
  expect(await sdk.paymentIntents.retrieve(id, {}, { stripeAccount: one.id })).toMatchObject({ id });
  for (const elsewhere of [{ stripeAccount: other.id }, {}]) {
    await expect(sdk.paymentIntents.retrieve(id, {}, elsewhere)).rejects.toMatchObject({ statusCode: 404 });
    expect((await sdk.charges.list({}, elsewhere)).data).toEqual([]);
    const { data } = await sdk.events.list({ type: "charge.succeeded" }, elsewhere);
    expect(data).toEqual([]);
  }
  await expect(sdk.charges.list({}, { stripeAccount: "acct_nobody" })).rejects.toMatchObject({
    code: "account_invalid",
  });
});
