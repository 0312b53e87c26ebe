import { expect, test } from "vitest";
import { newTeammate } from "@/e2e/fixtures/brand";
import { value } from "@/e2e/fixtures/result";
import { inviteTeammate } from "@/lib/invitation/invite-teammate";
import { listInvitations } from "@/lib/invitation/queries";

// No SMTP server listens in this file.
test("an invitation whose mail cannot be sent says so, and stands to be sent again", async () => {
  const owner = await newTeammate("OWNER");
  const asked = { email: "new@example.org", duty: { role: "EDITOR", venueIds: null } } as const;
  expect(value(await inviteTeammate(owner, asked))).toEqual({ email: "new@example.org", mailed: false });
  expect(await listInvitations(owner)).toMatchObject([{ email: "new@example.org", state: "OPEN" }]);
});
