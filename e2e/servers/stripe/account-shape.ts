import { addressOf } from "./people.ts";
import type { Account } from "./stored.ts";

type Due = NonNullable<Account["requirements"]>;

/** What an account still has to tell Stripe. */
export function requirementsOf(due: string[]): Due {
  return {
    ...{ alternatives: [], current_deadline: null, currently_due: due },
    disabled_reason: due.length > 0 ? "requirements.past_due" : null,
    ...{ errors: [], eventually_due: due, past_due: due, pending_verification: [] },
  };
}

export const firstDue = [
  ...["business_profile.product_description", "business_profile.support_phone", "business_profile.url"],
  ...["external_account", "tos_acceptance.date", "tos_acceptance.ip"],
];

/** Settings as they are before anybody changed them. */
export function newSettings(displayName: string | null): NonNullable<Account["settings"]> {
  const words = { statement_descriptor_prefix_kana: null, statement_descriptor_prefix_kanji: null };
  return {
    bacs_debit_payments: { display_name: null, service_user_number: null },
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_issuing: { tos_acceptance: { date: null, ip: null } },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      ...{ ...words, statement_descriptor_prefix: null },
    },
    dashboard: { display_name: displayName, timezone: "Etc/UTC" },
    invoices: { default_account_tax_ids: null, hosted_payment_method_save: null },
    payments: {
      statement_descriptor: null,
      ...{ ...words, statement_descriptor_kana: null, statement_descriptor_kanji: null },
    },
    payouts: {
      debit_negative_balances: true,
      schedule: { delay_days: 2, interval: "daily" },
      statement_descriptor: null,
    },
    sepa_debit_payments: {},
  };
}

export const newProfile: NonNullable<Account["business_profile"]> = {
  ...{ annual_revenue: null, estimated_worker_count: null, mcc: null, name: null },
  ...{ minority_owned_business_designation: null, product_description: null },
  ...{ specified_commercial_transactions_act_url: null, support_address: addressOf(), support_email: null },
  ...{ support_phone: null, support_url: null, url: null },
};
