import { mayHaveCodes } from "@/lib/code/kinds";
import type { CodeSource, PerkKind } from "@/prisma/generated/enums";

/** What keeps a draft with codes from being handed in. */
export type CodeLack =
  | "codes_not_for_kind"
  | "codes_missing"
  | "codes_on_their_way"
  | "code_help_missing"
  | "account_missing";

/** What a draft's codes still lack before review. `codes` and `running`: stored ones, and whether a file is on its way. */
export function codeLacks(perk: {
  readonly kind: PerkKind;
  readonly codeSource: CodeSource;
  readonly codeHelp: string;
  readonly codes: number;
  readonly running: boolean;
  /** Whether the brand's own Stripe account takes payments. */
  readonly connected: boolean;
}): CodeLack[] {
  if (perk.codeSource === "NONE") return [];
  const lacks: [boolean, CodeLack][] = [
    [!mayHaveCodes(perk.kind), "codes_not_for_kind"],
    [perk.codeSource === "IMPORTED" && perk.codes === 0 && !perk.running, "codes_missing"],
    [perk.running, "codes_on_their_way"],
    [perk.codeSource === "PROMOTION" && !perk.connected, "account_missing"],
    [perk.codeHelp.trim() === "", "code_help_missing"],
  ];
  return lacks.flatMap(([lacking, lack]) => (lacking ? [lack] : []));
}
