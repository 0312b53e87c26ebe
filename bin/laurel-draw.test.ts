import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type DrawFile, drawFileShape } from "@/lib/lottery/draw-file";
import { drawOrder, hashOfSecret, sortedEntries } from "@/lib/lottery/draw-order";
import { troubles } from "./laurel-draw.mjs";
import { root } from "./project.mjs";

const secret = "5e".repeat(32);

function fileOf(ids: readonly string[]): DrawFile {
  return drawFileShape.parse({
    ...{ what: "laurel draw 1", perk: "0199a5a0-0000-7000-8000-000000000000", title: "A room", units: 2 },
    ...{
      secret,
      secretHash: hashOfSecret(secret),
      entries: sortedEntries(ids),
      order: drawOrder(secret, ids),
    },
    ...{ hashPublishedAt: "2026-06-01T08:00:00Z", entriesFrom: "2026-06-01T09:00:00Z" },
    ...{ drawAt: "2026-06-08T09:00:00Z", drawnAt: "2026-06-08T09:00:31Z" },
  });
}

const some = Array.from({ length: 9 }, (_, i) => `0199a5a0-0000-7000-8000-00000000000${i}`);
const another = "0199a5a0-0000-7000-8000-0000000000ff";

test("the script draws every lottery as the application does", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), (ids) => {
      expect(troubles(fileOf(ids))).toEqual([]);
    }),
  );
});

describe("whatever was changed is found", () => {
  const file = fileOf(some);
  test.each<[string, Partial<DrawFile>]>([
    ["another entry in one's place", { entries: [...some.slice(1), another] }],
    ["an entry more", { entries: [...some, another] }],
    ["an entry fewer", { entries: some.slice(1), order: file.order.filter((id) => id !== some[0]) }],
    ["two who changed places", { order: [file.order[1] ?? "", file.order[0] ?? "", ...file.order.slice(2)] }],
    ["another secret", { secret: "5f".repeat(32) }],
    ["another secret with its hash", { secret: "5f".repeat(32), secretHash: hashOfSecret("5f".repeat(32)) }],
    ["a hash that came after the entries", { hashPublishedAt: "2026-06-08T09:00:01Z" }],
    ["a draw before its time", { drawnAt: "2026-06-08T08:59:59Z" }],
    ["one who is there twice", { entries: [...some, some[0] ?? ""] }],
    ["no draw yet", { secret: null, drawnAt: null, entries: [], order: [] }],
  ])("%s", (_, change) => {
    expect(troubles({ ...file, ...change })).not.toEqual([]);
  });
});

describe("as a program", () => {
  const folder = mkdtempSync(join(tmpdir(), "laurel-draw-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (file: DrawFile) => {
    const path = join(folder, "draw.json");
    writeFileSync(path, JSON.stringify(file));
    return spawnSync(process.execPath, [join(root, "bin/laurel-draw.mjs"), path], { encoding: "utf8" });
  };

  test("it names the first of the order, and ends with 1 when something is wrong", () => {
    const file = fileOf(some);
    const right = run(file);
    expect(right.status).toBe(0);
    expect(right.stdout.trim().split("\n").slice(1)).toEqual(file.order.slice(0, 2));
    expect(run({ ...file, entries: some.slice(1) }).status).toBe(1);
  });
});
