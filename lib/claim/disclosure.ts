/** What a member agrees to before a claim; frozen on the claim word for word. */
export function disclosureOf(brandName: string): string {
  return `${brandName} pays for this perk and Laurel hands it out. I need not post anything for it. If I do speak of it in public, I say that I was given it. Claiming it does not change my score.`;
}
