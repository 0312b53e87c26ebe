import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOf } from "./content-hash.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "laurel-hash-"));
  await mkdir(join(root, "app/page"), { recursive: true });
  await writeFile(join(root, "app/page/a.ts"), "one");
  await writeFile(join(root, "app/b.ts"), "two");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const hash = () => hashOf(root, ["app", "proxy.ts"], (path) => path.endsWith(".test.ts"));

test("times do not matter, nor what is left out", async () => {
  const before = await hash();
  await utimes(join(root, "app/b.ts"), new Date(0), new Date(0));
  await writeFile(join(root, "app/b.test.ts"), "a test");
  expect(await hash()).toBe(before);
});

test.each<[string, () => Promise<void>]>([
  ["a changed content", () => writeFile(join(root, "app/b.ts"), "twO")],
  ["a changed name", () => rename(join(root, "app/b.ts"), join(root, "app/c.ts"))],
  ["a removed file", () => rm(join(root, "app/page/a.ts"))],
  ["a path that was missing before", () => writeFile(join(root, "proxy.ts"), "")],
  [
    "bytes that move from one file to the next",
    async () => {
      await writeFile(join(root, "app/b.ts"), "twoo");
      await writeFile(join(root, "app/page/a.ts"), "ne");
    },
  ],
])("%s shows", async (_, change) => {
  const before = await hash();
  await change();
  expect(await hash()).not.toBe(before);
});
