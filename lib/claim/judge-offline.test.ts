import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newDevice, type TestDevice } from "@/e2e/fixtures/device";
import { dayAt } from "@/lib/claim/days";
import { judgeOffline, type OfflineEntry } from "@/lib/claim/judge-offline";
import type { ListedClaim, ScanList } from "@/lib/claim/scan-list";

let device: TestDevice;
beforeAll(async () => {
  device = await newDevice();
});

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

function listed(wish: Partial<ListedClaim> = {}): ListedClaim {
  return {
    ...{ id: randomUUID(), key: device.passKey, counter: 0, state: "active", usableUntil: hours(24) },
    ...{
      perkTitle: "Lounge visit",
      benefit: "One visit",
      codeLast4: "1234",
      guestsLeft: 0,
      used: null,
      asked: null,
    },
    ...wish,
  };
}

function listOf(claims: readonly ListedClaim[], leaseUntil = hours(11)): ScanList {
  const venue = { id: randomUUID(), name: "Rossio", timeZone: "Europe/Lisbon" };
  return { venue, madeAt: hours(-1), lease: "x", leaseUntil, claims: [...claims] };
}

interface Asked {
  readonly list: ScanList;
  readonly entries?: readonly OfflineEntry[];
  readonly nonce?: string;
}

async function said(scanned: string, { list, entries = [], nonce = randomUUID() }: Asked) {
  const judged = await judgeOffline(scanned, nonce, { list, entries, now: new Date() });
  return judged.ok ? `let in ${judged.value.id}` : judged.refusal.fact;
}

test("a listed pass of the right device, made now, lets in", async () => {
  const claim = listed();
  expect(await said(await device.pass(claim.id), { list: listOf([claim]) })).toBe(`let in ${claim.id}`);
});

describe("nobody is let in", () => {
  test.each<[string, Partial<ListedClaim>, string]>([
    ["by a claim that ran out since", { usableUntil: hours(-1) }, "not_valid"],
    [
      "by one that was used before the list was made",
      { state: "redeemed", used: { at: hours(-2), venueName: null } },
      "used",
    ],
    ["by one that was withdrawn", { state: "revoked" }, "revoked"],
    [
      "by one that was used and withdrawn: that it was withdrawn is said (attack 17)",
      { state: "revoked", used: { at: hours(-2), venueName: "Rossio" } },
      "revoked",
    ],
    ["by an older pass than was seen before", { counter: 1_000 }, "older_pass"],
  ])("%s", async (_, wish, fact) => {
    const claim = listed(wish);
    expect(await said(await device.pass(claim.id), { list: listOf([claim]) })).toBe(fact);
  });

  test("by what no device made, by another device, by what is not on the list", async () => {
    const claim = listed();
    const list = listOf([claim]);
    expect(await said("eyJhbGciOiJFZERTQSJ9.e30.x", { list })).toBe("needs_network");
    expect(await said("LR1.nonsense", { list })).toBe("not_valid");
    expect(await said(await (await newDevice()).pass(claim.id), { list })).toBe("not_valid");
    expect(await said(await device.pass(randomUUID()), { list })).toBe("not_listed");
  });

  test("by a pass of another minute", async () => {
    const claim = listed();
    const list = listOf([claim]);
    expect(await said(await device.pass(claim.id, -60_000), { list })).toBe("out_of_time");
    expect(await said(await device.pass(claim.id, 60_000), { list })).toBe("out_of_time");
  });

  test("on another day than a lounge's", async () => {
    const asked = (visitDate: string) => ({ kind: "LOUNGE" as const, visitDate, guests: 0 });
    const [today, later] = [
      listed({ asked: asked(dayAt(new Date(), "Europe/Lisbon")) }),
      listed({ asked: asked(dayAt(hours(48), "Europe/Lisbon")) }),
    ];
    const list = listOf([today, later]);
    expect(await said(await device.pass(today.id), { list })).toBe(`let in ${today.id}`);
    expect(await said(await device.pass(later.id), { list })).toBe("other_day");
  });

  test("once the list's twelve hours are over", async () => {
    const claim = listed();
    const list = listOf([claim], hours(-0.01));
    expect(await said(await device.pass(claim.id), { list })).toBe("lease_over");
  });
});

test("the same pass again says used, with when and where; the same attempt gets its first answer (attack 16)", async () => {
  const claim = listed();
  const [list, pass, nonce] = [listOf([claim]), await device.pass(claim.id), randomUUID()];
  const entries = [{ nonce, claimId: claim.id, at: new Date(), counter: 1 }];
  expect(await said(pass, { list, entries })).toBe("used");
  expect(await said(await device.pass(claim.id), { list, entries })).toBe("used");
  expect(await said(pass, { list, entries, nonce })).toBe(`let in ${claim.id}`);
  const judged = await judgeOffline(pass, randomUUID(), { list, entries, now: new Date() });
  expect(judged).toMatchObject({ refusal: { venueName: "Rossio", at: entries[0]?.at } });
});
