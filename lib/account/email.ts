import { z } from "zod";

/** An address as it is stored: trimmed, lower case. */
export const emailAddress = z
  .string({ error: "Write your e-mail address." })
  .trim()
  .toLowerCase()
  .pipe(
    z.email({ error: "That does not look like an e-mail address. Write it as name@example.org." }).max(254),
  );

/**
 * What an address counts as when people are told apart: plus-aliases and the dots that Gmail ignores are dropped, so that
 * one mailbox is one person.
 */
export function mailboxOf(email: string): string {
  const [name = "", host = ""] = email.trim().toLowerCase().split("@");
  const [plain = ""] = name.split("+");
  const gmail = host === "gmail.com" || host === "googlemail.com";
  return gmail ? `${plain.replaceAll(".", "")}@gmail.com` : `${plain}@${host}`;
}
