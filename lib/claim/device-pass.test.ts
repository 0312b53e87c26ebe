import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newDevice } from "@/e2e/fixtures/device";
import { isDevicePass, isSignedBy, readPass, windowAt } from "@/lib/claim/device-pass";
import { sentPassKey } from "@/lib/claim/pass-key";

describe.each(["Ed25519", "P-256"] as const)("a pass signed by %s", (crv) => {
  test("is read as it was made, and its key's alone", async () => {
    const [device, other] = [await newDevice(crv), await newDevice(crv)];
    const claimId = randomUUID();
    await device.pass(claimId);
    const text = await device.pass(claimId);
    expect(isDevicePass(text)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(150);
    const pass = readPass(text);
    expect(pass).toMatchObject({ claimId, counter: 2 });
    expect(windowAt(Date.now()) - (pass?.window ?? 0)).toBeLessThanOrEqual(1);
    if (!pass) throw new Error("not read");
    expect(await isSignedBy(pass, device.passKey)).toBe(true);
    expect(await isSignedBy(pass, other.passKey)).toBe(false);
  });

  test("is nothing once any of its symbols is another", async () => {
    const device = await newDevice(crv);
    const text = await device.pass(randomUUID());
    // Of the last symbol of base64url only the first two bits belong to the signature.
    const place = fc.integer({ min: 0, max: text.length - 2 });
    const symbol = fc.constantFrom(..."0123456789abcdefABC-_.");
    await fc.assert(
      fc.asyncProperty(place, symbol, async (at, other) => {
        fc.pre(text[at] !== other);
        const pass = readPass(text.slice(0, at) + other + text.slice(at + 1));
        expect(pass === null || !(await isSignedBy(pass, device.passKey))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test("a key that is no point of its curve has signed nothing", async () => {
  const device = await newDevice("P-256");
  const pass = readPass(await device.pass(randomUUID()));
  if (!pass) throw new Error("not read");
  const nowhere = { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "A".repeat(43) } as const;
  expect(await isSignedBy(pass, nowhere)).toBe(false);
});

test("whatever else is scanned is no pass", () => {
  fc.assert(fc.property(fc.string(), (text) => readPass(text) === null));
  expect(readPass("https://elsewhere.example/LR1.")).toBeNull();
});

describe("a key as it is sent", () => {
  test("comes through when it is public and of a known curve", async () => {
    for (const crv of ["Ed25519", "P-256"] as const) {
      const { passKey } = await newDevice(crv);
      expect(sentPassKey.parse(JSON.stringify(passKey))).toEqual(passKey);
    }
  });

  test.each([
    ["no JSON", "x"],
    ["nothing", "null"],
    ["a private half", { kty: "OKP", crv: "Ed25519", x: "A".repeat(43), d: "A".repeat(43) }],
    ["another curve", { kty: "OKP", crv: "X25519", x: "A".repeat(43) }],
    ["half a point", { kty: "EC", crv: "P-256", x: "A".repeat(43) }],
    ["a short coordinate", { kty: "OKP", crv: "Ed25519", x: "A".repeat(42) }],
    ["a shared secret", { kty: "oct", k: "A".repeat(43) }],
  ])("%s is refused", (_, sent) => {
    expect(sentPassKey.safeParse(typeof sent === "string" ? sent : JSON.stringify(sent)).success).toBe(false);
  });
});
