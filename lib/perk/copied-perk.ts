import { perkLimits } from "@/lib/perk/schema";
import { type Perk, Prisma } from "@/prisma/generated/client";

/** What a copy does not have of its own: what became of the first. Codes, claims and money stay with it, too. */
export const notCopied = {
  ...{
    id: true,
    status: true,
    version: true,
    feeCents: true,
    createdAt: true,
    updatedAt: true,
    pausedAt: true,
    promotionTrouble: true,
  },
} as const;

/** A name that says that it is a copy, still within `most` characters. */
export function nameOfCopy(name: string, most: number): string {
  const suffix = " (copy)";
  return `${name.slice(0, most - suffix.length).trimEnd()}${suffix}`;
}

/** A perk's columns for a draft with the same fields. */
export function copiedPerk<Row extends Pick<Perk, "gatePlace" | "waves">>({ gatePlace, waves, ...row }: Row) {
  // JSON that is null is two things to a database; ours is always the column's null.
  return { ...row, gatePlace: gatePlace ?? Prisma.DbNull, waves: waves ?? Prisma.DbNull };
}

export const titleOfCopy = (title: string) => nameOfCopy(title, perkLimits.title);
