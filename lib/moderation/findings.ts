import { asksForPost } from "@/lib/moderation/asks-for-post";
import { leastTermsLength } from "@/lib/perk/readiness";

/** What a moderator should look at twice. Findings never decide: they point. */
export type Finding =
  | "asks_for_post"
  | "shouts"
  | "terms_short"
  | "value_implausible"
  | "gate_very_high"
  | "has_link"
  | "one_day_only";

export interface Reviewed {
  readonly title: string;
  readonly benefit: string;
  readonly terms: string;
  readonly valueCents: number;
  readonly gateScore: number | null;
  readonly usableDays: number;
}

/** A line of at least 8 capitals that are most of its letters, or one exclamation mark after another. */
function shouts(text: string): boolean {
  if (/!\s*!/.test(text)) return true;
  return text.split(/\n/).some((part) => {
    const letters = part.match(/\p{L}/gu)?.length ?? 0;
    const capitals = part.match(/\p{Lu}/gu)?.length ?? 0;
    return capitals >= 8 && capitals > letters * 0.6;
  });
}

const link = /https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|net|org|io|ly|me|app|shop|link)\b/i;

/** In hundredths of any currency: above it, a perk is rarely worth what it says. */
export const plausibleCents = 500_000;

/** Characters: shorter terms rarely say who, when and how often. */
export const briefTerms = leastTermsLength * 3;

/** Above it, hardly anybody passes. */
export const highGate = 90;

/** Everything that the rules find in a submitted perk, the gravest first. */
export function findingsOf(perk: Reviewed): Finding[] {
  const texts = [perk.title, perk.benefit, perk.terms];
  const found: [boolean, Finding][] = [
    [texts.some(asksForPost), "asks_for_post"],
    [perk.terms.trim().length < briefTerms, "terms_short"],
    [perk.valueCents > plausibleCents, "value_implausible"],
    [perk.gateScore !== null && perk.gateScore > highGate, "gate_very_high"],
    [texts.some((text) => link.test(text)), "has_link"],
    [texts.some(shouts), "shouts"],
    [perk.usableDays === 1, "one_day_only"],
  ];
  return found.flatMap(([isSo, finding]) => (isSo ? [finding] : []));
}
