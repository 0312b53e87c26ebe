import { z } from "zod";
import type { Role } from "@/lib/account/role";
import { TeammateRole } from "@/prisma/generated/enums";

/** What somebody does for a brand. */
export interface Duty {
  readonly role: Role;
  /** Where staff redeem: at these venues, or at every one, also at those to come (null). Null for owners and editors. */
  readonly venueIds: readonly string[] | null;
}

/** The fields of a form that says what somebody does. */
export const dutyFields = {
  role: z.enum(TeammateRole, { error: "Choose what this person may do." }),
  where: z.enum(["EVERY", "CHOSEN"]).default("EVERY"),
  venues: z.array(z.uuid()).max(500).default([]),
};

interface TypedDuty {
  readonly role: Role;
  readonly where: "EVERY" | "CHOSEN";
  readonly venues: readonly string[];
}

const isBound = ({ role, where }: TypedDuty) => role === "STAFF" && where === "CHOSEN";

/** Whether a venue was chosen where some are to be. */
export const hasPlace = (typed: TypedDuty): boolean => !isBound(typed) || typed.venues.length > 0;

export const placeTrouble = {
  path: ["venues"],
  error: "Choose at least one venue, or let them work at every one.",
};

/** A form's fields with the duty that they say in their stead. */
export function withDuty<Typed extends TypedDuty>({ role, where, venues, ...rest }: Typed) {
  const venueIds = isBound({ role, where, venues }) ? [...new Set(venues)] : null;
  return { ...rest, duty: { role, venueIds } satisfies Duty };
}
