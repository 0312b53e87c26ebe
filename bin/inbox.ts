import type { AddressInfo } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { PrismaClient } from "../prisma/generated/client.ts";

/** Where mail goes when there is no mail server: into the database, for the inbox page to show. */
export interface Inbox {
  readonly smtpUrl: string;
  readonly stop: () => Promise<void>;
}

const mostBytes = 1_000_000;

/**
 * Starts an SMTP server on a free port of 127.0.0.1 that stores each mail once for each recipient as an `InboxMail`. It
 * forwards nothing. A mail over 1 MB, or one that cannot be stored, is refused as SMTP does.
 */
export async function startInbox(databaseUrl: string): Promise<Inbox> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 2 }) });
  const server = new SMTPServer({
    size: mostBytes,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, session, taken) {
      const store = async () => {
        const mail = await simpleParser(stream);
        if (stream.sizeExceeded)
          throw Object.assign(new Error("The mail is over 1 MB"), { responseCode: 552 });
        const { subject = "", text = "", html } = mail;
        const shown = { subject, text, html: html || "" };
        const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
        await db.inboxMail.createMany({ data: recipients.map((to) => ({ to, ...shown })) });
      };
      store().then(
        () => taken(),
        (error: unknown) => taken(error instanceof Error ? error : new Error("The mail could not be stored")),
      );
    },
  });
  // A client that goes away in the middle of a mail is no fault of the inbox.
  server.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await db.$disconnect();
    },
  };
}
