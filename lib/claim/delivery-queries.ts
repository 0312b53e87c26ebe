import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { whereRedeemedBy } from "@/lib/claim/redeems-at";
import { unsealAsked } from "@/lib/claim/seal-asked";
import { db } from "@/lib/db";

/** Something to send: what and where to, and nothing else of the person. */
export interface Delivery {
  readonly claimId: string;
  readonly perkTitle: string;
  readonly codeLast4: string;
  readonly address: string;
  readonly claimedAt: Date;
  readonly usableUntil: Date;
}

const readAtOnce = 500;

/** What the brand has to send from the staff's venues, what runs out soonest first. What was sent is not listed, and its address not shown. */
export async function listDeliveries(staff: Teammate): Promise<Delivery[]> {
  const rows = await db.claim.findMany({
    where: {
      perk: { delivers: true, campaign: { brandId: staff.brandId }, ...whereRedeemedBy(staff) },
      ...{ state: "ACTIVE", usableUntil: { gt: new Date() }, askedSealed: { not: null } },
    },
    select: {
      ...{ id: true, perkTitle: true, codeLast4: true, askedSealed: true, claimedAt: true },
      usableUntil: true,
    },
    orderBy: [{ usableUntil: "asc" }, { id: "asc" }],
    take: readAtOnce,
  });
  return rows.flatMap(({ id, askedSealed, ...claim }) => {
    const asked = unsealAsked(askedSealed);
    const address = asked && "address" in asked ? asked.address : null;
    return address === null ? [] : [{ claimId: id, ...claim, address }];
  });
}
