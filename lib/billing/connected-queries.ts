import "server-only";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";

/** How a brand's own Stripe account stands. */
export interface ConnectedView {
  readonly state: "none" | "more" | "ready" | "revoked";
  /** Since when it is so; null for none. */
  readonly since: Date | null;
  /** Perks that are paused until an account takes payments. */
  readonly paused: readonly { readonly id: string; readonly title: string }[];
}

/** The brand's own Stripe account as Laurel knows it. For its owners. */
export async function connectedOf(brandId: BrandId): Promise<ConnectedView> {
  const [account, paused] = await Promise.all([
    db.connectedAccount.findFirst({
      where: { brandId },
      select: { createdAt: true, readyAt: true, revokedAt: true },
      orderBy: { id: "desc" },
    }),
    db.perk.findMany({
      where: {
        ...{ campaign: { brandId }, codeSource: "PROMOTION", status: "APPROVED" },
        ...{ pausedAt: { not: null }, closesAt: { gt: new Date() } },
      },
      select: { id: true, title: true },
      orderBy: { id: "asc" },
    }),
  ]);
  if (!account) return { state: "none", since: null, paused };
  const { createdAt, readyAt, revokedAt } = account;
  if (revokedAt) return { state: "revoked", since: revokedAt, paused };
  return { state: readyAt ? "ready" : "more", since: readyAt ?? createdAt, paused };
}
