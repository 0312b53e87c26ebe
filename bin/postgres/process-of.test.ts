import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { commandLineOf, isAlive, isPostgresOn, parsePidFile } from "./process-of.ts";

test.each([
  [
    "whole",
    "4711\n/srv/laurel/data\n1767225600\n45363\n\n127.0.0.1\n",
    { pid: 4711, dataFolder: "/srv/laurel/data" },
  ],
  ["cut after the number", "4711\n", null],
  ["empty", "", null],
  ["not a number", "postgres\n/srv/laurel/data\n", null],
])("a postmaster.pid that is %s", (_, text, read) => {
  expect(parsePidFile(text)).toEqual(read);
});

test("a process that was given a dead server's number is not taken for it", async () => {
  expect(await isPostgresOn(process.pid, "/srv/laurel/data")).toBe(false);
  expect(await commandLineOf(process.pid)).toContain("node");
});

test("a process that ended is not alive and has no command line", async () => {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(Number(child.pid))).toBe(false);
  expect(await commandLineOf(Number(child.pid))).toBeNull();
});
