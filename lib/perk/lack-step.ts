import type { CodeLack } from "@/lib/code/readiness";
import type { Lack as PerkLack } from "@/lib/perk/readiness";

/** A step of the form of a perk. */
export type PerkStep = "offer" | "whom" | "supply";

/** Everything that keeps a draft from being handed in, but money. */
export type Lack = PerkLack | CodeLack;

/** Where each thing that is lacking can be put right; codes have a page of their own. */
export const lackStep: Readonly<Record<Lack, PerkStep | "codes">> = {
  benefit_missing: "offer",
  terms_missing: "offer",
  value_missing: "offer",
  closes_before_it_opens: "supply",
  closes_in_the_past: "supply",
  draw_in_the_past: "supply",
  codes_not_for_kind: "codes",
  codes_missing: "codes",
  codes_on_their_way: "codes",
  code_help_missing: "codes",
  account_missing: "codes",
};
