import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { BrandId, MemberId } from "@/lib/account/gate";
import { claimPerk } from "@/lib/claim/claim-perk";
import { expireClaims } from "@/lib/claim/expire-claims";
import { claimById } from "@/lib/claim/queries";
import { redeemClaim } from "@/lib/claim/redeem-claim";
import { releaseClaim } from "@/lib/claim/release-claim";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { db } from "@/lib/db";

// A web process without the web, to be killed: members claim, use, give back and are rolled back, without end. It says each
// yes on a line of its own, as a client would have got it: what was done, and the id.
const told = z
  .object({
    perks: z.array(z.string()),
    members: z.array(z.string()),
    brand: z.object({ slug: z.string(), userId: z.string(), brandId: z.string(), venueId: z.string() }),
  })
  .parse(JSON.parse(process.argv[2] ?? "{}"));
const { slug, userId, brandId, venueId } = told.brand;
const staff = { userId, brandId: brandId as BrandId, role: "STAFF" as const, venueIds: null };

const say = (what: string, id: string) => process.stdout.write(`${what} ${id}\n`);

async function use(member: MemberId, claimId: string): Promise<void> {
  const pass = (await claimById(member, claimId))?.pass?.token;
  if (!pass) return;
  const used = await redeemClaim(staff, {
    ...{ brand: slug, venue: venueId, nonce: randomUUID(), code: undefined, pass },
  });
  if (!used.ok) return;
  say("used", claimId);
  const redemption = await db.redemption.findFirst({ where: { claimId, rolledBackAt: null } });
  if (!redemption || Math.random() < 0.5) return;
  const back = await rollBackRedemption(staff, { redemption: redemption.id, reason: "Once more" });
  if (back.ok) say("back", redemption.id);
}

async function live(member: MemberId): Promise<never> {
  for (;;) {
    const perk = told.perks[Math.floor(Math.random() * told.perks.length)] ?? "";
    const made = await claimPerk(member, { perk, disclosure: "on" });
    if (!made.ok) continue;
    const { claimId } = made.value;
    say("claimed", claimId);
    if (Math.random() < 0.4) await use(member, claimId);
    if ((await releaseClaim(member, { claim: claimId })).ok) say("released", claimId);
  }
}

async function settle(): Promise<never> {
  for (;;) await expireClaims();
}

await Promise.all([...told.members.map((member) => live(member as MemberId)), settle()]);
