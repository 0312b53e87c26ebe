/** A calendar month in UTC. */
export interface Month {
  /** As in `2026-11`. */
  readonly name: string;
  readonly from: Date;
  /** The first moment after it. */
  readonly to: Date;
}

/** The month of that name, from 2000 on; null for anything else. */
export function monthNamed(name: string): Month | null {
  const [, year, month] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(name) ?? [];
  if (!year || !month) return null;
  const at = (months: number) => new Date(Date.UTC(Number(year), Number(month) - 1 + months));
  return { name, from: at(0), to: at(1) };
}

/** The name of the month in which that is. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** For people, as in "November 2026". */
export function monthText({ from }: Month): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(from);
}
