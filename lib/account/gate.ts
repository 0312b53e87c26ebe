import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { mayActAs, type Role } from "@/lib/account/role";
import { currentUser } from "@/lib/account/session";
import { db } from "@/lib/db";

declare const gate: unique symbol;

/** A signed-in person acting for themselves. Only this file makes one. */
export type MemberId = string & { readonly [gate]: "member" };
/** A signed-in moderator. */
export type AdminId = string & { readonly [gate]: "admin" };
/** A brand for which somebody may act in at least the role that the gate was asked for. */
export type BrandId = string & { readonly [gate]: "brand" };
/** Somebody acting for a brand. */
export interface Teammate {
  readonly userId: string;
  readonly brandId: BrandId;
  readonly role: Role;
  /** The venues at which they redeem; null for every one. What is used at no venue, everybody on the team redeems. */
  readonly venueIds: readonly string[] | null;
}

async function signIn(): Promise<never> {
  const sent = await headers();
  const page = sent.get("referer");
  const from = page ? URL.parse(page) : null;
  const here = from && from.host === sent.get("host") ? from.pathname + from.search : "";
  redirect(here ? `/sign-in?from=${encodeURIComponent(here)}` : "/sign-in");
}

/** The member who asks, or a way to sign in and back to `from` (for actions: to the page they were sent from). */
export async function requireMember(from?: string): Promise<MemberId> {
  const user = await currentUser();
  if (user) return user.id as MemberId;
  return from ? redirect(`/sign-in?from=${encodeURIComponent(from)}`) : signIn();
}

/** The member who asks, or null for a visitor: for pages that both may see. */
export async function visitingMember(): Promise<MemberId | null> {
  const user = await currentUser();
  return user && (user.id as MemberId);
}

/** The moderator who asks. To everybody else the page does not exist. */
export async function requireAdmin(from?: string): Promise<AdminId> {
  await requireMember(from);
  const user = await currentUser();
  return user?.admin ? (user.id as AdminId) : notFound();
}

/** The teammate of the brand who asks, with at least the role. To everybody else the brand's rooms do not exist. */
export async function requireTeammate(slug: string, least: Role, from?: string): Promise<Teammate> {
  const userId = await requireMember(from);
  // Postgres refuses text with a zero in it, and an address bar can hold one.
  if (slug.includes("\0")) notFound();
  const teammate = await db.teammate.findFirst({
    where: { userId, brand: { slug } },
    select: {
      ...{ userId: true, brandId: true, role: true, everyVenue: true },
      venues: { select: { venueId: true } },
    },
  });
  if (!teammate || !mayActAs(teammate.role, least)) notFound();
  const { brandId, role, everyVenue, venues } = teammate;
  const venueIds = everyVenue ? null : venues.map(({ venueId }) => venueId);
  return { userId, brandId: brandId as BrandId, role, venueIds };
}
