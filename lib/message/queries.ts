import "server-only";
import { z } from "zod";
import type { BrandId, MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { askingsOf } from "@/lib/message/askings";
import { type Reliability, reliabilityOf, reliabilityRules } from "@/lib/message/reliability";
import type { ClaimState, MessageSide, MessageSubject } from "@/prisma/generated/enums";

export interface MessageRow {
  readonly id: string;
  readonly side: MessageSide;
  readonly subject: MessageSubject | null;
  readonly text: string;
  readonly at: Date;
  readonly settledAt: Date | null;
}

const columns = { id: true, side: true, subject: true, text: true, at: true, settledAt: true } as const;

/** What was written about the member's own claim, the oldest first. */
export async function messagesOfClaim(member: MemberId, claimId: string): Promise<MessageRow[]> {
  return db.message.findMany({
    where: { claimId, claim: { userId: member } },
    select: columns,
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
}

/** A conversation as its brand sees it; who the member is stays unsaid. */
export interface Conversation {
  readonly claimId: string;
  readonly perkTitle: string;
  readonly claimedAt: Date;
  readonly claimState: ClaimState;
  /** Of the claim's short code. */
  readonly codeLast4: string;
  readonly messages: readonly MessageRow[];
}

/** One conversation of the brand's; null where there is none. */
export async function conversationOf(brandId: BrandId, claimId: string): Promise<Conversation | null> {
  const claim = await db.claim.findFirst({
    where: { id: claimId, messages: { some: { brandId } } },
    select: {
      ...{ perkTitle: true, claimedAt: true, state: true, codeLast4: true },
      messages: { select: columns, orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });
  if (!claim) return null;
  const { state: claimState, ...rest } = claim;
  return { claimId, claimState, ...rest };
}

const rows = z.array(
  z.object({
    claimId: z.uuid(),
    perkTitle: z.string(),
    text: z.string(),
    at: z.date(),
    subject: z.enum(["question", "not_honoured", "code_failed"]).nullable(),
    waiting: z.boolean(),
  }),
);

/** A conversation in the list: its last message, and whether the brand owes an answer. */
export type ConversationRow = z.output<typeof rows>[number];

/** At most so many conversations are listed. */
export const listedConversations = 100;

/** The brand's conversations: those that wait for an answer first, the longest waiting at the top; then the others, latest first. */
export async function listConversations(brandId: BrandId): Promise<ConversationRow[]> {
  return rows.parse(
    await db.$queryRaw`
      select m.claim_id as "claimId", c.perk_title as "perkTitle", m.text, m.at, m.side = 'member' as waiting,
        (select subject::text from message where claim_id = m.claim_id and side = 'member' order by at desc, id desc limit 1)
          as subject
      from (select distinct on (claim_id) claim_id, text, at, side from message
          where brand_id = ${brandId}::uuid order by claim_id, at desc, id desc) m
        join claim c on c.id = m.claim_id
      order by waiting desc, case when m.side = 'member' then m.at end asc, m.at desc limit ${listedConversations}`,
  );
}

const counts = z.object({ uses: z.int(), notHonoured: z.int(), codesShown: z.int(), codesFailed: z.int() });

/** How reliable a brand has been lately, for everybody. */
export async function reliabilityOfBrand(brandId: string, now: Date): Promise<Reliability> {
  const since = new Date(now.getTime() - reliabilityRules.days * 86_400_000);
  const [messages, [found]] = await Promise.all([
    db.message.findMany({
      where: { brandId, at: { gte: since } },
      select: { claimId: true, side: true, at: true },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
    db.$queryRaw<unknown[]>`
      with uses as (
        select r.method from campaign g join perk p on p.campaign_id = g.id join claim c on c.perk_id = p.id
          join redemption r on r.claim_id = c.id
        where g.brand_id = ${brandId}::uuid and r.ordinal = 0 and r.rolled_back_at is null and r.at >= ${since}),
      reports as (
        select distinct claim_id, subject from message
        where brand_id = ${brandId}::uuid and side = 'member' and settled_at is null and at >= ${since})
      select (select count(*)::int from uses) as uses,
        (select count(*)::int from uses where method in ('shown', 'order')) as "codesShown",
        (select count(*)::int from reports where subject = 'not_honoured') as "notHonoured",
        (select count(*)::int from reports where subject = 'code_failed') as "codesFailed"`,
  ]);
  return reliabilityOf({ askings: askingsOf(messages), ...counts.parse(found) }, now);
}
