import "server-only";
import nodemailer from "nodemailer";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazy";

const transport = lazily(() =>
  nodemailer.createTransport({ url: env.smtpUrl, pool: true, maxConnections: 2 }),
);

/** Hands a mail to the SMTP server; resolves once it was taken, throws otherwise. */
export async function sendMail(mail: {
  to: string;
  subject: string;
  text: string;
  html: string;
}): Promise<void> {
  await transport.sendMail({ from: env.mailFrom, ...mail });
}
