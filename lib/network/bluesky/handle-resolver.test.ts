import { expect, test } from "vitest";
import type { GuardedFetch } from "@/lib/fetch-guarded";
import { handleResolver } from "@/lib/network/bluesky/handle-resolver";
import { ok, refuse } from "@/lib/result";

const [ada, ben] = ["a", "b"].map((letter) => `did:plc:${letter.repeat(24)}`);

/** A world in which one address answers, and no other. */
function answering(address: string, text: string, type = "text/plain"): GuardedFetch {
  return async (url) => {
    if (url.href !== address) return refuse("server_down");
    return ok({ url, status: 200, headers: new Headers({ "content-type": type }), text });
  };
}
const silent = answering("", "");
const site = "https://ada.example.org/.well-known/atproto-did";
const service = "https://pds.example/xrpc/com.atproto.identity.resolveHandle?handle=ada.example.org";
const json = (did: unknown) => answering(service, JSON.stringify({ did }), "application/json");

test.each([
  ["one record", [["did=", `${ada}`]], silent, ada],
  ["the same record twice among others", [["v=spf1"], [`did=${ada}`], [`did=${ada}`]], silent, ada],
  ["two that disagree", [[`did=${ada}`], [`did=${ben}`]], silent, null],
  ["a record that is no DID", [["did=ada"]], silent, null],
  ["a record before the site", [[`did=${ada}`]], answering(site, `${ben}`), ada],
  ["a site", [], answering(site, `${ada}\n`), ada],
  ["a site about something else", [], answering(site, "<h1>Hello</h1>"), null],
  ["nobody", [], silent, null],
] as const)("a handle of its own host: %s", async (_, records, fetch, expected) => {
  const asked: string[] = [];
  const resolver = handleResolver(fetch, null, async (host) => {
    asked.push(host);
    return records.map((parts) => [...parts]);
  });
  expect(await resolver.resolve("ada.example.org")).toBe(expected);
  expect(asked).toEqual(["_atproto.ada.example.org"]);
});

test("a name server that fails leaves it to the site", async () => {
  const failing = async () => Promise.reject(new Error("ESERVFAIL"));
  const resolver = handleResolver(answering(site, `${ada}`), null, failing);
  expect(await resolver.resolve("ada.example.org")).toBe(ada);
});

test.each([
  ["what it says", json(ada), ada],
  ["no DID", json("ada"), null],
  ["nothing", silent, null],
] as const)("a service that is set is asked alone: %s", async (_, fetch, expected) => {
  const resolver = handleResolver(fetch, "https://pds.example", async () => [[`did=${ben}`]]);
  expect(await resolver.resolve("ada.example.org")).toBe(expected);
});
