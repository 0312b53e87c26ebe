import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface Site {
  readonly port: number;
  /** From now on it answers so; before it is told anything, that there is nothing. */
  readonly answer: (listener: RequestListener) => void;
  /** From now on it answers every path with this as JSON. */
  readonly json: (text: string) => void;
  readonly stop: () => Promise<void>;
}

/** The web server of a brand, on loopback. */
export async function startSite(): Promise<Site> {
  let listener: RequestListener = (_, response) => response.writeHead(404).end();
  const server = createServer((request, response) => listener(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    answer: (next) => {
      listener = next;
    },
    json: (text) => {
      listener = (_, response) => response.setHeader("content-type", "application/json").end(text);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
