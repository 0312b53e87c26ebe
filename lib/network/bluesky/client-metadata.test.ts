import { createPrivateKey, createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { canIntroduceItself } from "@/lib/network/bluesky/address";
import { clientKey, clientMetadata, metadataPath } from "@/lib/network/bluesky/client-metadata";

const appView = "did:web:api.bsky.app";
const scope = `atproto rpc:app.bsky.notification.listNotifications?aud=${appView}%23bsky_appview`;

test.each([
  ["https://laurel.example.org", true],
  ["https://laurel.example.org:8443", false],
  ["http://laurel.example.org", false],
  ["https://laurel.local", false],
  ["https://laurel", false],
  ["https://192.0.2.1", false],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:3000", true],
  ["http://localhost:3000", false],
])("at %s it can introduce itself: %s", (url, expected) => {
  expect(canIntroduceItself(url)).toBe(expected);
});

test("at a public address its name is where it says who it is, with its public key", () => {
  const metadata = clientMetadata("https://laurel.example.org/api/links/bluesky/callback", appView);
  expect(metadata).toMatchObject({
    client_id: `https://laurel.example.org${metadataPath}`,
    token_endpoint_auth_method: "private_key_jwt",
    dpop_bound_access_tokens: true,
    scope,
  });
  expect(metadata.jwks?.keys).toEqual([clientKey().public]);
  expect(JSON.stringify(metadata)).not.toContain(clientKey().private.d);
});

test("on this machine it is the nameless client of development", () => {
  const redirect = "http://127.0.0.1:3000/api/links/bluesky/callback";
  const metadata = clientMetadata(redirect, appView);
  expect(metadata).toMatchObject({ token_endpoint_auth_method: "none", redirect_uris: [redirect], scope });
  expect(metadata.client_id).toMatch(/^http:\/\/localhost\?/);
  expect(metadata).not.toHaveProperty("jwks");
});

test("the key is a pair, and the same each time", () => {
  const { private: secret, public: open } = clientKey();
  const { key_ops: _, ...jwk } = secret;
  const made = createPublicKey(createPrivateKey({ key: jwk, format: "jwk" })).export({ format: "jwk" });
  expect(made).toMatchObject({ x: open.x, y: open.y, crv: "P-256" });
  expect(clientKey()).toEqual({ private: secret, public: open });
});
