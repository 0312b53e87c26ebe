import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Found, FoundByDns, FoundInFile } from "@/lib/domain/found";
import {
  afterCheck,
  againMs,
  goneMs,
  heardIn,
  type Standing,
  silentMs,
  type Verdict,
  verdictOf,
} from "@/lib/domain/judge";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const all = { dns: true, web: true };
const nobody = { dns: false, web: false };
const none: FoundByDns = { was: "no_record" };
const silence: FoundByDns = { was: "no_answer" };
const lost: FoundInFile = { was: "status", status: 404 };

describe("what a check comes to", () => {
  test.each<[Found, typeof all, Verdict]>([
    [{ dns: { was: "token" }, file: null }, nobody, "kept"],
    [{ dns: silence, file: { was: "token" } }, nobody, "kept"],
    [{ dns: none, file: { was: "token" } }, all, "kept"],
    [{ dns: none, file: lost }, all, "gone"],
    [{ dns: none, file: lost }, nobody, "gone"],
    [{ dns: { was: "other_values", values: ["x"] }, file: { was: "not_json" } }, all, "gone"],
    [{ dns: none, file: { was: "sent_on", to: "elsewhere.example" } }, all, "gone"],
    [{ dns: none, file: { was: "other_tokens" } }, all, "gone"],
    [{ dns: none, file: { was: "host_not_found" } }, all, "gone"],
    [{ dns: none, file: { was: "status", status: 500 } }, all, "silent"],
    [{ dns: none, file: { was: "status", status: 429 } }, all, "silent"],
    [{ dns: none, file: { was: "status", status: 499 } }, all, "gone"],
    [{ dns: none, file: { was: "timed_out" } }, all, "silent"],
    [{ dns: none, file: { was: "not_secure" } }, all, "silent"],
    [{ dns: silence, file: lost }, all, "silent"],
    [{ dns: silence, file: { was: "host_not_found" } }, all, "silent"],
    [{ dns: silence, file: { was: "server_down" } }, all, "silent"],
    // Others were answered by one way only.
    [{ dns: none, file: { was: "timed_out" } }, { dns: true, web: false }, "unheard"],
    [{ dns: silence, file: lost }, { dns: false, web: true }, "unheard"],
    [{ dns: silence, file: { was: "timed_out" } }, nobody, "unheard"],
  ])("%j while %j is %s", (found, heard, verdict) => {
    expect(verdictOf(found, heard)).toBe(verdict);
  });

  test("whoever hears one answer is not deaf", () => {
    expect(heardIn([])).toEqual(nobody);
    expect(heardIn([{ dns: silence, file: { was: "timed_out" } }])).toEqual(nobody);
    expect(heardIn([{ dns: none, file: { was: "timed_out" } }])).toEqual({ dns: true, web: false });
    expect(heardIn([{ dns: silence, file: { was: "status", status: 503 } }])).toEqual({
      dns: false,
      web: true,
    });
  });
});

describe("how it stands after a check", () => {
  const now = new Date("2026-11-25T12:00:00Z");
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const well: Standing = { failedSince: null, silentSince: null };
  const next = (ms: number) => new Date(now.getTime() + ms);

  test.each<[Standing, Verdict, ReturnType<typeof afterCheck>]>([
    [well, "kept", { ...well, nextCheckAt: next(againMs) }],
    [{ failedSince: ago(dayMs), silentSince: ago(dayMs) }, "kept", { ...well, nextCheckAt: next(againMs) }],
    [well, "gone", { failedSince: now, silentSince: null, nextCheckAt: next(dayMs) }],
    [
      { failedSince: ago(goneMs - 1), silentSince: null },
      "gone",
      { failedSince: ago(goneMs - 1), silentSince: null, nextCheckAt: next(dayMs) },
    ],
    [
      { failedSince: ago(goneMs), silentSince: null },
      "gone",
      { failedSince: ago(goneMs), silentSince: null, nextCheckAt: null },
    ],
    [well, "silent", { failedSince: null, silentSince: now, nextCheckAt: next(dayMs) }],
    [
      { failedSince: null, silentSince: ago(silentMs - 1) },
      "silent",
      { failedSince: null, silentSince: ago(silentMs - 1), nextCheckAt: next(dayMs) },
    ],
    [
      { failedSince: null, silentSince: ago(silentMs) },
      "silent",
      { failedSince: null, silentSince: ago(silentMs), nextCheckAt: null },
    ],
    [
      { failedSince: ago(dayMs), silentSince: ago(silentMs) },
      "unheard",
      { failedSince: ago(dayMs), silentSince: null, nextCheckAt: next(hourMs) },
    ],
  ])("%j and %s", (standing, verdict, after) => {
    expect(afterCheck(standing, verdict, now)).toEqual(after);
  });

  test("a proof lapses only after a week of checks without the token or a month of silence, and never while nobody is heard", () => {
    const verdicts = fc.array(fc.constantFrom<Verdict>("kept", "gone", "silent", "unheard"), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(verdicts, (told) => {
        let standing: Standing = well;
        let at = now;
        for (const [index, verdict] of told.entries()) {
          const after = afterCheck(standing, verdict, at);
          if (after.nextCheckAt === null) {
            const past = told.slice(0, index + 1);
            const sinceKept = past.slice(past.lastIndexOf("kept") + 1);
            if (verdict === "gone") expect(sinceKept.length).toBeGreaterThanOrEqual(8);
            else {
              expect(verdict).toBe("silent");
              expect(past.slice(-31).every((one) => one === "silent")).toBe(true);
            }
            return;
          }
          expect(after.nextCheckAt.getTime()).toBeGreaterThan(at.getTime());
          standing = after;
          at = after.nextCheckAt;
        }
      }),
    );
  });
});
