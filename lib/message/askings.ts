import type { MessageSide } from "@/prisma/generated/enums";

/** What is looked at of a message. */
export interface Said {
  readonly claimId: string;
  readonly side: MessageSide;
  readonly at: Date;
}

/** A member's wait for an answer: since when, and until when; null while they wait. */
export interface Asking {
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/**
 * Every time that a member wrote and a brand owed an answer, from messages in the order they were written. Several messages in a row are one
 * asking, from the first of them; an answer ends it.
 */
export function askingsOf(messages: readonly Said[]): Asking[] {
  const askings: Asking[] = [];
  const open = new Map<string, Date>();
  for (const { claimId, side, at } of messages) {
    const askedAt = open.get(claimId);
    if (side === "MEMBER") {
      if (!askedAt) open.set(claimId, at);
    } else if (askedAt) {
      askings.push({ askedAt, answeredAt: at });
      open.delete(claimId);
    }
  }
  return [...askings, ...[...open.values()].map((askedAt) => ({ askedAt, answeredAt: null }))];
}
