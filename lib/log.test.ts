import { expect, test } from "vitest";
import { errorForLog } from "@/lib/log";

test("a fault is logged without the mail addresses in it and beside it", () => {
  const fault = Object.assign(new Error("550 5.1.1 <ada@example.org>: no such user; email=bo@example.org"), {
    code: "EENVELOPE",
    rejected: ["ada@example.org"],
    cause: { detail: "Key (email)=(ada@example.org) already exists" },
  });
  const kept = errorForLog(fault);
  expect(kept).toMatchObject({ type: "Error", code: "EENVELOPE" });
  expect(kept.message).toContain("550 5.1.1 <[address]>: no such user");
  expect(JSON.stringify(kept)).not.toContain("example.org");
});
