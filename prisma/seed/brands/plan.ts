import type { PerkInput } from "@/lib/perk/schema";
import { instantOf, localTime } from "@/lib/perk/zoned-time";
import type { PlaceGate } from "@/lib/place/place";
import type { TopicSlug } from "@/lib/topic/topics";
import type { Span, VenueHours } from "@/lib/venue/hours";
import { spansFrom } from "@/lib/venue/typed-hours";
import type { PictureName } from "@/prisma/seed/pictures/draw";

/** A time as the story tells it: a clock's reading some days from now, or minutes from now. */
export type When = { readonly inDays: number; readonly at: string } | { readonly inMinutes: number };

export interface VenuePlan {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  readonly timeZone: string;
  /** Degrees. */
  readonly at: readonly [latitude: number, longitude: number];
  readonly hours: VenueHours;
}

function spans(typed: string): Span[] {
  const read = spansFrom(typed);
  if (!read) throw new Error(`${typed} is no time to be open`);
  return read;
}

/** The hours of a week as people write them: those of a weekday hold for the days that are not told. */
export function week(weekday: string, saturday = weekday, sunday = saturday, monday = weekday): VenueHours {
  const [other, sixth, last] = [spans(weekday), spans(saturday), spans(sunday)];
  return { week: [spans(monday), other, other, other, other, sixth, last], exceptions: [] };
}

/** What a perk asks beside a score, and how it is given out; nothing and first come unless told. */
export interface WaysPlan {
  readonly topic?: readonly [topic: TopicSlug, score: number];
  readonly place?: PlaceGate;
  readonly memberDays?: number;
  readonly waves?: readonly (readonly [from: When, gate: number])[];
  /** A lottery: when it is drawn, and how many entered by now. */
  readonly lottery?: { readonly draws: When; readonly entries: number };
  /** A waitlist: how many joined it by now. */
  readonly waitlist?: number;
}

/** What became of a perk at review. */
export type Fate =
  | { readonly status: "APPROVED" | "SUBMITTED" | "DRAFT" }
  | { readonly status: "CHANGES_ASKED" | "REJECTED"; readonly reason: string };

export interface PerkPlan {
  readonly campaign: string;
  readonly kind: PerkInput["kind"];
  readonly title: string;
  readonly benefit: string;
  readonly terms: string;
  readonly value: readonly [cents: number, currency: PerkInput["currency"]];
  /** A venue of the brand by its name; null for a perk that is used online. */
  readonly venue: string | null;
  readonly picture: PictureName | null;
  readonly gate: number | null;
  readonly stock: number;
  readonly openPercent: number;
  readonly opens: When;
  readonly closes: When;
  readonly usableDays: number;
  /** None unless told. */
  readonly guestsMost?: number;
  /** Not unless told. */
  readonly delivers?: boolean;
  readonly fate: Fate;
  /** The codes it comes with, made by Laurel after a pattern or brought in a file; none unless told. */
  readonly codes?: { readonly help: string } & ({ readonly pattern: string } | { readonly file: string });
  readonly ways?: WaysPlan;
  /** How many units of each pool are claimed or redeemed by now; none unless told. */
  readonly taken?: { readonly gated: number; readonly open: number };
}

/** A domain that a brand names as its own; proved within the hour, or not yet. */
export interface DomainPlan {
  readonly domain: string;
  readonly askedDaysAgo: number;
  readonly proof: "DNS" | "FILE" | null;
}

export interface BrandPlan {
  readonly slug: string;
  readonly name: string;
  readonly blurb: string;
  readonly websiteUrl: string;
  /** None unless told. */
  readonly domain?: DomainPlan;
  readonly sinceDays: number;
  readonly team: {
    readonly owner: string;
    readonly editor: string;
    readonly staff: readonly string[];
    /** Of the staff, who works at some venues only, by their names; the others work at every one. */
    readonly bound?: Readonly<Record<string, readonly string[]>>;
  };
  readonly venues: readonly VenuePlan[];
  readonly perks: readonly PerkPlan[];
}

export const approved = { status: "APPROVED" } as const;
export const submitted = { status: "SUBMITTED" } as const;
export const draft = { status: "DRAFT" } as const;

/** The clock of the perk's zone shows `at`, that many days from now. */
export function on(inDays: number, at: string): When {
  return { inDays, at };
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The instant that a story's time stands for. Minutes are rounded up to the next five. */
export function instantAt(when: When, timeZone: string, now: Date): Date {
  if ("inMinutes" in when) {
    return new Date(Math.ceil((now.getTime() / minuteMs + when.inMinutes) / 5) * 5 * minuteMs);
  }
  const day = localTime(new Date(now.getTime() + when.inDays * dayMs), timeZone).slice(0, 10);
  const instant = instantOf(`${day}T${when.at}`, timeZone);
  if (!instant) throw new Error(`${day} has no ${when.at} in ${timeZone}`);
  return instant;
}
