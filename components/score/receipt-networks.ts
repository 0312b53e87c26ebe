import type { Line } from "@/lib/score/lines";

/** The part of a receipt that comes from one network, or from none. */
export interface ReceiptNetwork {
  network: string | null;
  /** Exactly the sum of the lines, in tenths. */
  points: number;
  lines: Line[];
}

/** A receipt's lines by network, in the receipt's order; those that belong to none come last. */
export function receiptNetworks(lines: Line[]): ReceiptNetwork[] {
  const named = new Set(lines.map(({ network }) => network));
  const order = [...[...named].filter((network) => network !== null), null];
  return order.flatMap((network) => {
    const own = lines.filter((line) => line.network === network);
    // In whole tenths, since tenths as fractions do not add up exactly.
    const tenths = own.reduce((sum, line) => sum + Math.round(line.points * 10), 0);
    return own.length > 0 ? [{ network, points: tenths / 10, lines: own }] : [];
  });
}
