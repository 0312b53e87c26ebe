import { z } from "zod";

const day = z.iso
  .date()
  .transform((text) => new Date(`${text}T00:00:00Z`))
  .nullable()
  .catch(null);

/** What the address of results asks for; whatever makes no sense is not asked for. */
const askedShape = z.object({
  from: day,
  to: day,
  perk: z.uuid().nullable().catch(null),
});

export type Asked = z.output<typeof askedShape>;

export function askedOf(search: Readonly<Record<string, string | string[] | undefined>>): Asked {
  const { from = null, to = null, perk = null } = search;
  return askedShape.parse({ from, to, perk });
}

/** At most so many perks are told of at once: as many as the marketplace lists. */
const mostPerks = 200;

/** What a page tells: whose cards came on the screen, or whose page was opened. */
export const sightsShape = z.union([
  z.object({ seen: z.array(z.uuid()).min(1).max(mostPerks) }),
  z.object({ opened: z.uuid() }),
]);

export type Sights = z.output<typeof sightsShape>;

/** A body of more characters is no such thing. */
export const longestSights = 40 * mostPerks + 100;
