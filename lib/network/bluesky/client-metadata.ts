import "server-only";
import { createECDH, createHash } from "node:crypto";
import {
  buildAtprotoLoopbackClientMetadata,
  type OAuthClientMetadataInput,
} from "@atproto/oauth-client-node";
import { signingSeed } from "@/lib/crypto";
import { isLoopback } from "@/lib/network/bluesky/address";

// The order of the curve P-256: a private key is a number from 1 to one less.
const order = BigInt("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

/** The key with which Laurel proves to a server that it is itself, as JWKs: the same in each process. */
export function clientKey() {
  const seed = BigInt(`0x${signingSeed("bluesky client").toString("hex")}`);
  const d = Buffer.from(((seed % (order - 1n)) + 1n).toString(16).padStart(64, "0"), "hex");
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const kid = createHash("sha256").update(point).digest("base64url").slice(0, 16);
  const open = { kty: "EC", crv: "P-256", alg: "ES256", kid, x: x ?? "", y: y ?? "" } as const;
  return {
    public: { ...open, use: "sig" },
    private: { ...open, key_ops: ["sign"], d: d.toString("base64url") },
  } as const;
}

/** The one thing that is not public and that Laurel asks for: the member's own notifications, from the AppView of this DID. */
export function scopeOf(appViewDid: string): string {
  return `atproto rpc:app.bsky.notification.listNotifications?aud=${appViewDid}%23bsky_appview`;
}

/** Where a server of the network looks up who Laurel is; this address is also Laurel's name there. */
export const metadataPath = "/api/links/bluesky/client-metadata";

/**
 * Who Laurel is to servers of the network, which know no registration. On this machine alone (an address that starts with
 * http://127.0.0.1) it is the nameless client that every server knows for development; it has no key.
 */
export function clientMetadata(redirectUri: string, appViewDid: string): OAuthClientMetadataInput {
  const url = new URL(redirectUri);
  const scope = scopeOf(appViewDid);
  if (isLoopback(url)) {
    const redirect = redirectUri as `http://127.0.0.1${string}`;
    return buildAtprotoLoopbackClientMetadata({ scope, redirect_uris: [redirect] } as never);
  }
  return {
    client_id: `https://${url.host}${metadataPath}`,
    client_name: "Laurel",
    client_uri: `https://${url.host}`,
    redirect_uris: [redirectUri as `https://${string}`],
    scope: scope as never,
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    application_type: "web",
    token_endpoint_auth_method: "private_key_jwt",
    token_endpoint_auth_signing_alg: "ES256",
    dpop_bound_access_tokens: true,
    jwks: { keys: [clientKey().public] },
  };
}
