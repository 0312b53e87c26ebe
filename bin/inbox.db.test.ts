import nodemailer from "nodemailer";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { startInbox } from "./inbox.ts";

const databaseUrl = process.env.DATABASE_URL ?? "";
const inbox = await startInbox(databaseUrl);
const sender = nodemailer.createTransport({ url: inbox.smtpUrl });

afterAll(async () => {
  sender.close();
  await inbox.stop();
});

async function mailTo(address: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client
    .query<Record<string, unknown>>('select subject, text, html from inbox_mail where "to" = $1', [address])
    .finally(() => client.end());
  return rows;
}

test("a mail is kept for each of its recipients, in lower case, with both its bodies", async () => {
  await sender.sendMail({
    from: "hello@laurel.example",
    to: ["Zoë <Zoe@example.org>", "yan@example.org"],
    subject: "Grüße – your link",
    text: "Open https://laurel.example/?a=1&b=2\nbefore noon.",
    html: "<p>Open it <b>before</b> noon.</p>",
  });
  for (const address of ["zoe@example.org", "yan@example.org"]) {
    const [mail, ...others] = await mailTo(address);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: "Grüße – your link", html: "<p>Open it <b>before</b> noon.</p>" });
    expect(String(mail?.text).trim()).toBe("Open https://laurel.example/?a=1&b=2\nbefore noon.");
  }
});

test("a mail over the limit is refused and not kept", async () => {
  const huge = { from: "a@example.org", to: "big@example.org", subject: "big", text: "x".repeat(1_200_000) };
  await expect(sender.sendMail(huge)).rejects.toThrow(/size|552/i);
  expect(await mailTo("big@example.org")).toEqual([]);
});
