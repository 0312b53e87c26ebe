import type { PerkKind } from "@/prisma/generated/enums";

const kinds: ReadonlySet<PerkKind> = new Set<PerkKind>(["DISCOUNT", "FLASH", "EVENT", "SAMPLE"]);

/** Whether perks of a kind may come with a code: the others are used where somebody looks at a pass. */
export function mayHaveCodes(kind: PerkKind): boolean {
  return kinds.has(kind);
}
