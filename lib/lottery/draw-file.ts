import { z } from "zod";
import type { PublishedDraw } from "@/lib/lottery/queries";

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A draw as a file. Before it is drawn, `drawnAt` and `secret` are null and the lists are empty. */
export const drawFileShape = z.object({
  what: z.literal("laurel draw 1"),
  perk: z.uuid(),
  title: z.string(),
  units: z.int(),
  secretHash: hex,
  hashPublishedAt: z.iso.datetime(),
  entriesFrom: z.iso.datetime(),
  drawAt: z.iso.datetime(),
  drawnAt: z.iso.datetime().nullable(),
  secret: hex.nullable(),
  /** Sorted. */
  entries: z.array(z.uuid()),
  /** The entries in the order drawn. */
  order: z.array(z.uuid()),
});

export type DrawFile = z.output<typeof drawFileShape>;

export function drawFile({ units, drawnAt, ...draw }: PublishedDraw): DrawFile {
  return drawFileShape.parse({
    what: "laurel draw 1",
    ...draw,
    units: units.gated + units.open,
    hashPublishedAt: draw.hashPublishedAt.toISOString(),
    entriesFrom: draw.entriesFrom.toISOString(),
    drawAt: draw.drawAt.toISOString(),
    drawnAt: drawnAt?.toISOString() ?? null,
  });
}
