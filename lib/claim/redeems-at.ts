import type { Teammate } from "@/lib/account/gate";

type Bound = Pick<Teammate, "venueIds">;

/** Whether somebody redeems at the venue. Null, for what is used at none, is everybody's on the team. */
export function redeemsAt({ venueIds }: Bound, venueId: string | null): boolean {
  return venueIds === null || venueId === null || venueIds.includes(venueId);
}

/** The same as a condition on rows that have a venue or none. */
export function whereRedeemedBy({ venueIds }: Bound) {
  return venueIds === null ? {} : { OR: [{ venueId: null }, { venueId: { in: [...venueIds] } }] };
}
