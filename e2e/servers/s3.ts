import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { BucketSettings } from "@/lib/picture-settings";
import { authorizationIn, signatureOf } from "./s3-signature";

const bucket = "laurel-pictures";
// s3rver knows this one account.
const [keyId, secret] = ["S3RVER", "S3RVER"];

export interface S3 {
  readonly settings: BucketSettings;
  /** `away` cuts connections, `silent` takes requests and never answers, `troubled` answers 503. */
  mode: "well" | "away" | "silent" | "troubled";
  readonly stop: () => Promise<void>;
}

function isSigned(request: IncomingMessage): boolean {
  const authorization = authorizationIn(request.headers.authorization ?? "");
  if (authorization?.keyId !== keyId || !authorization.signed.includes("host")) return false;
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const url = new URL(request.url ?? "/", `http://${headers.host}`);
  const signed = { method: request.method ?? "", url, headers };
  return signatureOf(signed, authorization, secret) === authorization.signature;
}

const refusal = (code: string) => `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;

/**
 * s3rver with one bucket, on a port of its own. It leaves signatures of version 4 unchecked, so they are checked in front of
 * it.
 */
export async function startS3(): Promise<S3> {
  const directory = await mkdtemp(join(tmpdir(), "laurel-s3-"));
  const behind = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket, configs: [] }] });
  await behind.configureBuckets();
  const pass = behind.callback();

  const server = createServer((request, response) => {
    if (s3.mode === "away") return void request.socket.destroy();
    if (s3.mode === "silent") return;
    const refuse = (status: number, code: string) => response.writeHead(status).end(refusal(code));
    if (s3.mode === "troubled") return void refuse(503, "SlowDown");
    if (!isSigned(request)) return void refuse(403, "SignatureDoesNotMatch");
    pass(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const s3: S3 = {
    settings: { endpoint, bucket, region: "eu-central-1", keyId, secret },
    mode: "well",
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(directory, { recursive: true, force: true });
    },
  };
  return s3;
}
