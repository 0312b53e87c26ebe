import "server-only";
import { z } from "zod";
import { type DevicePass, isDevicePass, isSignedBy, readPass } from "@/lib/claim/device-pass";
import { claimOfPass } from "@/lib/claim/pass";
import { passKeyShape } from "@/lib/claim/pass-key";
import { unsealAsked } from "@/lib/claim/seal-asked";
import type { Prisma } from "@/prisma/generated/client";

const row = z.object({
  id: z.uuid(),
  state: z.enum(["offered", "active", "redeemed", "released", "expired", "revoked"]),
  usable: z.boolean(),
  perkTitle: z.string(),
  benefit: z.string(),
  codeLast4: z.string(),
  guests: z.int(),
  asked: z.string().nullable().transform(unsealAsked),
  /** The database's clock. */
  now: z.date(),
  venueId: z.uuid().nullable(),
  venueName: z.string().nullable(),
  timeZone: z.string().nullable(),
  passKey: passKeyShape.nullable(),
  passCounter: z.int(),
});

/** A claim that somebody shows to staff, with the one venue where its perk is used, if it is one. */
export type PresentedClaim = z.output<typeof row>;

/** How a claim is shown: by a pass (no claim for one that is not ours), or by the HMAC of a code. */
export type Presented =
  | { readonly claimId: string | null; readonly device: DevicePass | null }
  | { readonly codeHmac: string };

/** What a scanned text stands for: a pass that the holder's device made, or one that we signed. */
export async function presentedBy(scanned: string): Promise<Presented> {
  if (!isDevicePass(scanned)) return { claimId: await claimOfPass(scanned), device: null };
  const device = readPass(scanned);
  return { claimId: device?.claimId ?? null, device };
}

/** Whether what was shown stands for the claim: a device's pass only if the device is the one that the claim is bound to. */
async function standsFor({ passKey }: PresentedClaim, shown: Presented): Promise<boolean> {
  if (!("device" in shown) || !shown.device) return true;
  return passKey !== null && (await isSignedBy(shown.device, passKey));
}

/**
 * Locks the brand's own claim that was shown; null for an unknown one and for another brand's alike, after the same one
 * statement.
 */
export async function lockPresented(
  tx: Prisma.TransactionClient,
  brandId: string,
  shown: Presented,
): Promise<PresentedClaim | null> {
  const claimId = "claimId" in shown ? shown.claimId : null;
  const codeHmac = "codeHmac" in shown ? shown.codeHmac : null;
  const [found] = await tx.$queryRaw<unknown[]>`
    select c.id, c.state::text, c.usable_until > now() as usable, c.perk_title as "perkTitle", c.benefit,
      c.code_last4 as "codeLast4", c.guests,
      c.asked_sealed as asked, now() as now, c.pass_key as "passKey", c.pass_counter as "passCounter",
      v.id as "venueId", v.name as "venueName", v.time_zone as "timeZone"
    from claim c join perk p on p.id = c.perk_id join campaign a on a.id = p.campaign_id
      left join venue v on v.id = p.venue_id
    where (c.id = ${claimId}::uuid or c.code_hmac = ${codeHmac}) and a.brand_id = ${brandId}::uuid
    for update of c`;
  const claim = found ? row.parse(found) : null;
  return claim && (await standsFor(claim, shown)) ? claim : null;
}
