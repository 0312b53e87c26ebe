import { createServer, type Server } from "node:net";
import { expect, test } from "vitest";
import { freePort, nextFreePort } from "./port.ts";

async function taking(port: number, work: () => Promise<void>): Promise<void> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await work();
  await new Promise((resolve) => server.close(resolve));
}

test("a free port stays as wanted", async () => {
  const port = await freePort();
  expect(await freePort(port)).toBe(port);
  expect(await nextFreePort(port)).toBe(port);
});

test("a taken port gives way: to any other, or to the next one where people type it", async () => {
  const port = await freePort();
  await taking(port, async () => {
    expect(await freePort(port)).not.toBe(port);
    const next = await nextFreePort(port);
    expect(next).toBeGreaterThan(port);
    expect(next).toBeLessThan(port + 100);
  });
});
