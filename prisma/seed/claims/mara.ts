import { randomUUID } from "node:crypto";
import type { BrandId, MemberId, Teammate } from "@/lib/account/gate";
import type { AskedInput } from "@/lib/claim/asked";
import { claimPerk } from "@/lib/claim/claim-perk";
import { dayAt } from "@/lib/claim/days";
import { redeemClaim } from "@/lib/claim/redeem-claim";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import type { Result } from "@/lib/result";
import { emailOf } from "@/prisma/seed/store/users";

const hourMs = 3_600_000;

function granted<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Mara was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

async function perkCalled(title: string) {
  return db.perk.findFirstOrThrow({
    where: { title },
    include: {
      campaign: {
        select: {
          brand: { select: { id: true, teammates: { where: { role: "STAFF" }, select: { userId: true } } } },
        },
      },
    },
  });
}

/** Moves a claim, with all that belongs to it, to the time at which it would have been made. */
async function moveTo(claimId: string, at: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { claimedAt } = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
    const seconds = (claimedAt.getTime() - at.getTime()) / 1000;
    await tx.$executeRaw`
      update claim set claimed_at = claimed_at - make_interval(secs => ${seconds}::float8),
        disclosed_at = disclosed_at - make_interval(secs => ${seconds}::float8),
        usable_until = usable_until - make_interval(secs => ${seconds}::float8)
      where id = ${claimId}::uuid`;
    await tx.$executeRaw`
      update unit set free_at = (select usable_until from claim where id = ${claimId}::uuid)
      where claim_id = ${claimId}::uuid and free_at < 'infinity'`;
    for (const event of await tx.claimEvent.findMany({ where: { claimId } })) {
      const moved = new Date(event.at.getTime() - seconds * 1000);
      await tx.claimEvent.update({ where: { id: event.id }, data: { at: moved } });
    }
  });
}

async function claim(mara: MemberId, title: string, at: Date, told: AskedInput = {}): Promise<string> {
  const { id } = await perkCalled(title);
  const { claimId } = granted(await claimPerk(mara, { perk: id, disclosure: "on", ...told }));
  await moveTo(claimId, at);
  return claimId;
}

async function redeem(claimId: string, title: string, at: Date): Promise<void> {
  const { venueId, campaign } = await perkCalled(title);
  const [staff] = campaign.brand.teammates;
  if (!staff || !venueId) throw new Error(`${title} has nobody or nowhere to redeem it`);
  const brandId = campaign.brand.id as BrandId;
  const teammate: Teammate = { userId: staff.userId, brandId, role: "STAFF", venueIds: null };
  const { codeSealed } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  const shown = { code: unseal(codeSealed), venue: venueId, nonce: randomUUID() };
  granted(await redeemClaim(teammate, { brand: "", pass: undefined, ...shown }));
  await db.redemption.updateMany({ where: { claimId }, data: { at } });
  await db.claimEvent.updateMany({ where: { claimId, to: "REDEEMED" }, data: { at } });
}

/** Mara's wallet, by the product's own commands: two passes to use, and one that she used last week. */
export async function fillWalletOfMara(now: Date): Promise<void> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs);
  const { id } = await db.user.findUniqueOrThrow({ where: { email: emailOf("mara") } });
  const mara = id as MemberId;
  const today = dayAt(now, "Europe/Lisbon");
  const lounge = { visitDate: today, guests: "2" };
  await claim(mara, "A quiet hour before you leave Lisbon", hoursAgo(50), lounge);
  const departure = dayAt(new Date(now.getTime() + 48 * hourMs), "Europe/Lisbon");
  const room = { arrival: today, departure, confirmation: "LK7Q2M90XD" };
  await claim(mara, "A room with the river, in Lisbon", hoursAgo(20), room);
  const evening = "An evening alone with the shelves";
  // Doors open at seven, in a town an hour ahead of UTC.
  const doors = hoursAgo(96);
  doors.setUTCHours(18, 5, 0, 0);
  await redeem(await claim(mara, evening, hoursAgo(150)), evening, doors);
}
