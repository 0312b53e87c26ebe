import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { beginLink } from "@/lib/link/begin-link";
import { finishLink } from "@/lib/link/finish-link";
import type { LinkRefusal } from "@/lib/link/refusal";
import { linkSentence } from "@/lib/link/sentences";
import type { Result } from "@/lib/result";
import { consentOnFaulty } from "./consent.ts";
import { type FaultyMastodon, startFaultyMastodon } from "./mastodon-faults.ts";

let members = 0;

/** Somebody new. */
export async function newMember(): Promise<MemberId> {
  members += 1;
  const user = await db.user.create({ data: { email: `link-${members}@example.org` } });
  return user.id as MemberId;
}

/** A faulty server that linking may reach. To be called before anything reads the settings. */
export async function startReachable(): Promise<FaultyMastodon> {
  const server = await startFaultyMastodon();
  process.env.LAUREL_ALLOWED_PRIVATE_HOSTS = server.host;
  return server;
}

/** The sentence that a person reads for a refusal; throws where there was none. */
export function sentenceOf(result: Result<unknown, LinkRefusal>, now = new Date()): string {
  if (result.ok) throw new Error("it was not refused");
  return linkSentence(result.refusal, now);
}

/** Where the browser of a member is sent back to after the consent page. */
export async function comeBack(
  member: MemberId,
  place: string,
  choice: "allow" | "deny" = "allow",
): Promise<URL> {
  const begun = await beginLink(member, { network: "mastodon", place });
  if (!begun.ok) throw new Error(linkSentence(begun.refusal, new Date()));
  return consentOnFaulty(new URL(begun.value.url), choice);
}

/** Links the server's account as a member; resolves to the linked account's id and the read that waits for it. */
export async function link(member: MemberId, place: string): Promise<{ account: string; read: string }> {
  const finished = await finishLink(member, "mastodon", await comeBack(member, place));
  if (!finished.ok) throw new Error(linkSentence(finished.refusal, new Date()));
  const account = finished.value.accountId;
  const read = await db.accountRead.findFirstOrThrow({
    where: { linkedAccountId: account, finishedAt: null },
  });
  return { account, read: read.id };
}
