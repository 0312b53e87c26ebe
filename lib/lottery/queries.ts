import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { drawOrder } from "@/lib/lottery/draw-order";
import { openUnits } from "@/lib/perk/open-units";
import { uuidOrNull } from "@/lib/uuid";

/** A lottery for whoever looks at its perk. */
export interface LotteryView {
  readonly secretHash: string;
  readonly drawAt: Date;
  readonly drawnAt: Date | null;
  readonly entries: number;
  /** Whether the reader has entered. */
  readonly entered: boolean;
}

/** A perk's lottery for its reader, or for a visitor (null); null where the perk has none. */
export async function lotteryOf(member: MemberId | null, perkId: string): Promise<LotteryView | null> {
  const draw = await db.draw.findUnique({
    where: { perkId },
    select: {
      ...{ secretHash: true, drawnAt: true, entryIds: true },
      perk: { select: { drawAt: true, _count: { select: { entries: true } } } },
    },
  });
  if (!draw?.perk.drawAt) return null;
  const { secretHash, drawnAt, entryIds, perk } = draw;
  const own = member && { perkId_userId: { perkId, userId: member } };
  return {
    ...{ secretHash, drawnAt, drawAt: draw.perk.drawAt },
    entries: drawnAt ? entryIds.length : perk._count.entries,
    entered: own !== null && (await db.lotteryEntry.findUnique({ where: own })) !== null,
  };
}

/** What became of one who was drawn, without saying who it is. */
export type Outcome = "offered" | "waits" | "left";

/** A draw as it is published. Before it is drawn there is neither a secret nor an entry. */
export interface PublishedDraw {
  readonly perk: string;
  readonly title: string;
  readonly timeZone: string;
  readonly units: { readonly gated: number; readonly open: number };
  readonly secretHash: string;
  readonly hashPublishedAt: Date;
  readonly entriesFrom: Date;
  readonly drawAt: Date;
  readonly drawnAt: Date | null;
  readonly secret: string | null;
  /** Sorted. */
  readonly entries: readonly string[];
  /** The entries in the order drawn. */
  readonly order: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** The draw of an approved perk as everybody may see it; null where there is none. */
export async function publishedDraw(perkId: string): Promise<PublishedDraw | null> {
  const id = uuidOrNull(perkId);
  if (!id) return null;
  const draw = await db.draw.findFirst({
    where: { perkId: id, perk: { status: "APPROVED" } },
    include: { perk: { include: { venue: { select: { timeZone: true } } } } },
  });
  if (!draw?.perk.drawAt) return null;
  const { perk, drawnAt, secretHash, secretSealed, madeAt, entryIds } = draw;
  const secret = drawnAt ? unseal(secretSealed) : null;
  const waiters = await db.waiter.findMany({
    where: { perkId: draw.perkId, id: { in: entryIds } },
    select: { id: true, leftAt: true, offeredAt: true },
  });
  const open = openUnits(perk.stock, perk.openPercent);
  return {
    ...{ perk: draw.perkId, title: perk.title, timeZone: perk.venue?.timeZone ?? "UTC" },
    units: { open, gated: perk.stock - open },
    ...{ secretHash, hashPublishedAt: madeAt, entriesFrom: perk.opensAt, drawAt: draw.perk.drawAt },
    ...{ drawnAt, secret, entries: entryIds, order: secret ? drawOrder(secret, entryIds) : [] },
    outcomes: new Map(
      waiters.map(({ id, leftAt, offeredAt }) => [id, offeredAt ? "offered" : leftAt ? "left" : "waits"]),
    ),
  };
}
