import { createServer } from "node:net";

/** Tries to listen on a port of 127.0.0.1 (0: any) and lets go again; resolves to the port, or null when it is taken. */
async function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : null;
      server.close(() => resolve(found));
    });
  });
}

/** The wanted port of 127.0.0.1 if nobody has it, otherwise any free one. */
export async function freePort(wanted = 0): Promise<number> {
  const port = (await tryPort(wanted)) ?? (await tryPort(0));
  if (port === null) throw new Error("This machine has no free port on 127.0.0.1.");
  return port;
}

/** The first free port of 127.0.0.1 at or after `first`, for addresses that people type. */
export async function nextFreePort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port += 1) {
    if ((await tryPort(port)) !== null) return port;
  }
  return freePort();
}
