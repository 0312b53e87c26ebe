import { z } from "zod";
import { firstDue, newProfile, newSettings, requirementsOf } from "./account-shape.ts";
import { newId, randomText } from "./ids.ts";
import { listOf, pageParams } from "./list.ts";
import { invalid } from "./refusal.ts";
import { type Call, named, type Route, route } from "./route.ts";
import { currency, flag, metadata, noted, text, webAddress } from "./shapes.ts";
import type { Account } from "./stored.ts";
import type { World } from "./world.ts";

const profile = z.strictObject({
  mcc: text.optional(),
  name: text.optional(),
  product_description: text.optional(),
  support_email: text.optional(),
  support_phone: text.optional(),
  support_url: webAddress.optional(),
  url: webAddress.optional(),
});

const payers = {
  fees: z.strictObject({ payer: z.enum(["account", "application"]) }).optional(),
  losses: z.strictObject({ payments: z.enum(["application", "stripe"]) }).optional(),
  requirement_collection: z.enum(["application", "stripe"]).optional(),
  stripe_dashboard: z.strictObject({ type: z.enum(["express", "full", "none"]) }).optional(),
};

const changes = {
  business_profile: profile.optional(),
  business_type: z.enum(["company", "government_entity", "individual", "non_profit"]).optional(),
  capabilities: z
    .partialRecord(z.enum(["card_payments", "transfers"]), z.strictObject({ requested: flag }))
    .optional(),
  email: z.email().optional(),
  metadata: metadata.optional(),
};

const params = {
  ...changes,
  type: z.enum(["custom", "express", "standard"]).optional(),
  controller: z.strictObject(payers).optional(),
  country: z.string().length(2).optional(),
  default_currency: currency.optional(),
};

type Changes = z.output<z.ZodObject<typeof changes>>;
type Told = z.output<z.ZodObject<typeof params>>;

function controllerOf({ type = "standard", controller }: Told): NonNullable<Account["controller"]> {
  const dashboard = { standard: "full", express: "express", custom: "none" } as const;
  const ours = type === "standard" ? "account" : "application";
  return {
    fees: { payer: controller?.fees?.payer ?? ours },
    is_controller: true,
    losses: { payments: controller?.losses?.payments ?? (type === "standard" ? "stripe" : "application") },
    requirement_collection: controller?.requirement_collection ?? "stripe",
    stripe_dashboard: { type: controller?.stripe_dashboard?.type ?? dashboard[type] },
    type: "application",
  };
}

function typeOf({ type, controller }: Told): Account["type"] {
  if (!controller) return type ?? "standard";
  const dashboard = controller.stripe_dashboard?.type ?? "full";
  return dashboard === "full" ? "standard" : dashboard;
}

function apply(account: Account, { capabilities, metadata: more, ...told }: Changes): void {
  account.business_profile = {
    ...newProfile,
    ...account.business_profile,
    ...definite(told.business_profile),
  };
  if (told.business_type) account.business_type = told.business_type;
  if (told.email) account.email = told.email;
  account.metadata = noted(account.metadata ?? {}, more);
  const status = account.charges_enabled ? "active" : "inactive";
  for (const [name, { requested }] of Object.entries(capabilities ?? {}))
    account.capabilities = { ...account.capabilities, [name]: requested ? status : "inactive" };
}

/** Without what was not told, which must not overwrite. */
function definite(told: z.output<typeof profile> = {}): Partial<NonNullable<Account["business_profile"]>> {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** An account as it is before its owner has told Stripe anything. */
export function newAccount(world: World, told: Told = {}): Account {
  const id = `acct_1${randomText(15)}`;
  const account: Account = {
    ...{ id, object: "account", business_profile: newProfile, business_type: null },
    ...{ capabilities: {}, charges_enabled: false, controller: controllerOf(told) },
    ...{ country: told.country ?? "US", created: world.clock.now() },
    ...{ default_currency: told.default_currency ?? "usd", details_submitted: false, email: null },
    external_accounts: {
      ...{ object: "list", data: [], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    },
    ...{ future_requirements: requirementsOf([]), metadata: {}, payouts_enabled: false },
    ...{ requirements: requirementsOf(firstDue), settings: newSettings(told.business_profile?.name ?? null) },
    ...{ tos_acceptance: { date: null, ip: null, user_agent: null }, type: typeOf(told) },
  };
  apply(account, told);
  return account;
}

/** The owner has told Stripe everything: the account can take payments. */
export function completeOnboarding(world: World, id: string): Account {
  const account = world.accounts.get(id);
  const { charges_enabled, details_submitted, payouts_enabled } = account;
  Object.assign(account, { charges_enabled: true, details_submitted: true, payouts_enabled: true });
  account.requirements = requirementsOf([]);
  account.tos_acceptance = { date: world.clock.now(), ip: "127.0.0.1", user_agent: null };
  for (const name of ["card_payments", "transfers"])
    account.capabilities = { ...account.capabilities, [name]: "active" };
  world
    .storeOf(id)
    .record("account.updated", account, { charges_enabled, details_submitted, payouts_enabled });
  return account;
}

/** The account's owner no longer lets the platform in. What it has stays. */
export function deauthorize(world: World, id: string): void {
  world.accounts.get(id);
  if (world.revoked.has(id)) throw invalid(`This application is not connected to stripe account ${id}.`);
  const application = { id: world.clientId, object: "application", name: "Laurel" };
  world.storeOf(id).record("account.application.deauthorized", application);
  world.revoked.add(id);
}

/** The account that the platform may speak of. */
function letIn({ world }: Call, id: string): Account {
  const account = world.accounts.find(id);
  if (!account || world.revoked.has(id)) throw world.noAccess(id);
  return account;
}

export const accountRoutes: readonly Route[] = [
  route("GET", "/v1/account", {}, ({ world, store }) => world.accounts.get(store.id)),
  route("POST", "/v1/accounts", params, ({ world }, told) => {
    if (told.type && told.controller)
      throw invalid("You may only specify one of these parameters: type, controller.", { param: "type" });
    return world.addAccount(newAccount(world, told));
  }),
  route("GET", "/v1/accounts", pageParams, ({ world }, page) => {
    const wanted = world.accounts
      .all()
      .filter(({ id }) => id !== world.platform.id && !world.revoked.has(id));
    return listOf(wanted, page, "/v1/accounts");
  }),
  route("GET", "/v1/accounts/:id", {}, (call) => letIn(call, named(call))),
  route("POST", "/v1/accounts/:id", changes, (call, told) => {
    const account = letIn(call, named(call));
    const { email, metadata: before } = account;
    apply(account, told);
    call.world.storeOf(account.id).record("account.updated", account, { email, metadata: before });
    return account;
  }),
  route("DELETE", "/v1/accounts/:id", {}, (call) => {
    const { id } = letIn(call, named(call));
    call.world.revoked.add(id);
    return { id, object: "account", deleted: true };
  }),
  // At Stripe under connect.stripe.com; the SDK asks here when it is told another host.
  route("POST", "/oauth/deauthorize", { client_id: text, stripe_user_id: text }, ({ world }, told) => {
    if (told.client_id !== world.clientId) throw invalid(`No application matches: '${told.client_id}'`);
    deauthorize(world, told.stripe_user_id);
    return { stripe_user_id: told.stripe_user_id };
  }),
];

/** An id such as an application has. */
export const newClientId = () => newId("ca_");
