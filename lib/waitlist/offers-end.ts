const hourMs = 60 * 60 * 1000;

/**
 * Until when units of a perk are offered to those in line: as long as it is open, and after a draw for as long as its first
 * offers stand, since a draw may be the last thing that happens to a perk.
 */
export function offersEnd(perk: {
  readonly closesAt: Date;
  readonly drawnAt: Date | null;
  readonly offerHours: number;
}): Date {
  const afterDraw = perk.drawnAt ? perk.drawnAt.getTime() + perk.offerHours * hourMs : 0;
  return new Date(Math.max(perk.closesAt.getTime(), afterDraw));
}
