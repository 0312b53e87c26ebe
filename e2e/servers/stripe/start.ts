import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sendJson } from "../faults.ts";
import { Api } from "./api.ts";
import { StripeControl } from "./control.ts";
import { answerControl } from "./control-routes.ts";
import { Deliveries } from "./deliveries.ts";
import { newId } from "./ids.ts";
import { sendPage } from "./page.ts";
import { pageFor } from "./pages.ts";
import { RequestFaults } from "./request-faults.ts";
import { World } from "./world.ts";

export interface StripeSimulator {
  /** Of the API, of Stripe's pages, and (under `/_control/`) of the control. */
  readonly url: string;
  readonly secretKey: string;
  /** What signs the events sent to addresses that `control.listen` was told. */
  readonly webhookSecret: string;
  /** Of the application that accounts are connected to. */
  readonly clientId: string;
  readonly control: StripeControl;
  stop(): Promise<void>;
}

const largest = 1_000_000;

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largest) throw new Error("the request is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Starts a Stripe on loopback, empty but for the platform's own account. */
export async function startStripe({ port = 0 }: { port?: number } = {}): Promise<StripeSimulator> {
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const address = new URL(incoming.url ?? "/", url);
    const path = address.pathname;
    const { method = "GET", headers } = incoming;
    const body = await bodyOf(incoming);
    if (path.startsWith("/_control/"))
      return answerControl(control, outgoing, path.slice("/_control/".length), body);
    if (!path.startsWith("/v1/") && path !== "/oauth/deauthorize")
      return sendPage(outgoing, pageFor(world, path, method === "POST" ? new URLSearchParams(body) : null));
    const header = (name: string) => (typeof headers[name] === "string" ? headers[name] : null);
    const account = header("stripe-account");
    control.asked.push({ method, path, account, key: header("idempotency-key") });
    return api.handle(incoming, outgoing, address, body);
  };
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      if (outgoing.headersSent) outgoing.destroy();
      else sendJson(outgoing, 500, { error: { type: "api_error", message: String(error) } });
    });
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const deliveries = new Deliveries();
  const world = new World(url, deliveries);
  const faults = new RequestFaults();
  const webhookSecret = newId("whsec_");
  const control = new StripeControl(world, faults, webhookSecret);
  const api = new Api(world, faults);
  const { secretKey, clientId } = world;
  return {
    ...{ url, secretKey, webhookSecret, clientId, control },
    async stop() {
      faults.goOn();
      await deliveries.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
