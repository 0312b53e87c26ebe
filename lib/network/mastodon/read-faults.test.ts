import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fault } from "@/e2e/servers/faults";
import { status } from "@/e2e/servers/mastodon-world";
import { type Reader, startReader } from "@/e2e/servers/reader";

let reader: Reader;

beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.server.stop());
beforeEach(() => reader.clear());

const faults: [string, Fault["as"], string][] = [
  ["/statuses", "html", "not_json"],
  ["/statuses", "huge", "too_large"],
  ["/notifications", "malformed", "unexpected_answer"],
  ["/favourites", "broken", "server_error"],
  ["/verify_credentials", "down", "server_down"],
  ["/notifications", "forbidden", "permission_missing"],
  ["/favourites", "too_many", "rate_limited"],
];
test.each(faults)("where %s is %s, reading ends as %s", async (on, as, kind) => {
  reader.server.world.statuses = [status(reader.server.world.me, 1)];
  reader.server.setFaults({ on, as });
  const [result] = await reader.read();
  expect(result).toMatchObject({ ok: false, refusal: { kind } });
});

test("reads on without what a server does not offer", async () => {
  reader.server.setFaults({ on: "/blocks", as: "gone" }, { on: "/favourites", as: "gone" });
  reader.server.world.statuses = [status(reader.server.world.me, 1)];
  expect((await reader.readWell()).posts).toHaveLength(1);
});

test("reads on where one thread is too large", async () => {
  const post = status(reader.server.world.me, 1, { replies_count: 4_000 });
  reader.server.world.statuses = [post];
  reader.server.setFaults({ on: "/context", as: "huge" });
  expect((await reader.readWell()).posts).toHaveLength(1);
});

test("pauses until the server allows it, then goes on where it was", async () => {
  reader.server.world.statuses = [status(reader.server.world.me, 1)];
  reader.server.setFaults({ on: "/statuses", as: "too_many", retryAfter: 120, times: 2 });
  const asked: number[] = [];
  const now = new Date("2026-05-01T12:00:00Z");
  const since = new Date("2026-01-01T00:00:00Z");
  const [result] = await reader.read({
    since,
    now: () => now,
    pause: async (until) => {
      asked.push((until.getTime() - now.getTime()) / 1000);
      return true;
    },
  });
  expect(asked).toEqual([120, 120]);
  expect(result).toMatchObject({ ok: true });
  expect(reader.server.asked.filter((path) => path.includes("verify_credentials"))).toHaveLength(1);
});

test("gives up with the time of the next try where the pause is too long", async () => {
  reader.server.setFaults({ on: "/statuses", as: "too_many", retryAfter: 7_200 });
  const now = new Date("2026-05-01T12:00:00Z");
  const [result] = await reader.read({ now: () => now });
  expect(result).toEqual({
    ok: false,
    refusal: { kind: "rate_limited", retryAt: new Date("2026-05-01T14:00:00Z") },
  });
});

test("says that the token is no longer honoured", async () => {
  await reader.server.oauth.revokeAll();
  const [result] = await reader.read();
  expect(result).toMatchObject({ ok: false, refusal: { kind: "token_revoked" } });
  await reader.signIn();
  const [again] = await reader.read();
  expect(again).toMatchObject({ ok: true });
});
