import { createHash, createHmac } from "node:crypto";

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

// As AWS wants it: everything but unreserved characters, which encodeURIComponent leaves some more of.
const escaped = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** What is signed of a request. Names of headers are in lower case. */
export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** The parts of an `Authorization` header of Signature Version 4; null for anything else. */
export function authorizationIn(header: string) {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[^/]+\/s3\/aws4_request), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    );
  if (!found) return null;
  const [, keyId = "", scope = "", signed = "", signature = ""] = found;
  return { keyId, scope, signed: signed.split(";"), signature };
}

/** The signature (hex) that a holder of `secret` puts under the request: Signature Version 4 of S3, as AWS describes it. */
export function signatureOf(
  { method, url, headers }: SignedRequest,
  { scope, signed }: { scope: string; signed: readonly string[] },
  secret: string,
): string {
  const query = [...url.searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).sort();
  const path = url.pathname
    .split("/")
    .map((part) => escaped(decodeURIComponent(part)))
    .join("/");
  const lines = signed.map((name) => `${name}:${(headers[name] ?? "").trim().replaceAll(/ +/g, " ")}\n`);
  const content = headers["x-amz-content-sha256"] ?? "";
  const request = [method, path, query.join("&"), lines.join(""), signed.join(";"), content].join("\n");
  const hash = createHash("sha256").update(request).digest("hex");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"] ?? "", scope, hash].join("\n");
  const key = scope.split("/").reduce<string | Buffer>((kept, part) => hmac(kept, part), `AWS4${secret}`);
  return hmac(key, toSign).toString("hex");
}
