import { expect, test } from "vitest";
import { emailAddress, mailboxOf } from "./email";

test.each([
  ["Ada@Example.org ", "ada@example.org"],
  ["ada+perks@example.org", "ada@example.org"],
  ["a.d.a@gmail.com", "ada@gmail.com"],
  ["Ada+x@GoogleMail.com", "ada@gmail.com"],
  ["a.d.a@example.org", "a.d.a@example.org"],
])("the mailbox of %s is %s", (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});

test("an address is stored trimmed and in lower case", () => {
  expect(emailAddress.parse("  Ada@Example.ORG ")).toBe("ada@example.org");
});

test.each(["", "ada", "ada@", "@example.org", "a b@example.org"])("%j is refused in words", (text) => {
  expect(emailAddress.safeParse(text).error?.issues[0]?.message).toMatch(/e-mail address/);
});
