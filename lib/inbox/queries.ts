import "server-only";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** A mail as the inbox of demo, development and tests shows it. */
export interface MailView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** In production mail goes to people and there is nothing to show here. */
export function hasInbox(): boolean {
  return env.mode !== "production";
}

const shown = { id: true, to: true, subject: true, text: true, at: true } as const;

/** The newest 50 mails; none in production. */
export async function listMail(): Promise<MailView[]> {
  if (!hasInbox()) return [];
  return db.inboxMail.findMany({ select: shown, orderBy: { at: "desc" }, take: 50 });
}

/** One mail, or null where there is none and in production. */
export async function mailById(id: string): Promise<MailView | null> {
  if (!hasInbox()) return null;
  return db.inboxMail.findUnique({ where: { id }, select: shown });
}
