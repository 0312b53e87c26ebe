/** What keeps a draft from being handed in. */
export type Lack =
  | "benefit_missing"
  | "terms_missing"
  | "value_missing"
  | "closes_before_it_opens"
  | "closes_in_the_past"
  | "draw_in_the_past";

/** A member reads at least this much about what binds them. */
export const leastTermsLength = 20;

/** Everything that a draft still lacks before review, in the order of the form. A picture is not asked for. */
export function lacksOf(
  perk: {
    readonly benefit: string;
    readonly terms: string;
    readonly valueCents: number;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly drawAt: Date | null;
  },
  now: Date,
): Lack[] {
  const lacks: [boolean, Lack][] = [
    [perk.benefit.trim() === "", "benefit_missing"],
    [perk.terms.trim().length < leastTermsLength, "terms_missing"],
    [perk.valueCents <= 0, "value_missing"],
    [perk.closesAt <= perk.opensAt, "closes_before_it_opens"],
    [perk.closesAt <= now, "closes_in_the_past"],
    [perk.drawAt !== null && perk.drawAt <= now, "draw_in_the_past"],
  ];
  return lacks.flatMap(([lacking, lack]) => (lacking ? [lack] : []));
}
