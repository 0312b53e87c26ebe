import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { afterEach, expect, test } from "vitest";
import { guardedFetch, jsonOf } from "@/lib/fetch-guarded";

const running: Server[] = [];

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  running.push(server);
  await once(server, "listening");
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

afterEach(async () => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

const to = (...allowed: URL[]) => guardedFetch({ allowedPrivateHosts: allowed.map(({ host }) => host) });
const resolving =
  (...addresses: string[]): LookupFunction =>
  (_host, { all }, done) => {
    const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    if (all) done(null, found);
    else done(null, found[0]?.address ?? "", found[0]?.family);
  };

test("reads from a host on the list, whatever the status", async () => {
  const url = await serve((request, response) => response.writeHead(418).end(`${request.method} tea`));
  const answer = await to(url)(url);
  expect(answer).toMatchObject({ ok: true, value: { status: 418, text: "GET tea" } });
});

test("sends method, headers and body", async () => {
  const url = await serve((request, response) => {
    response.setHeader("content-type", "application/json; charset=utf-8");
    request.toArray().then((parts) => {
      response.end(JSON.stringify([request.method, request.headers["x-a"], Buffer.concat(parts).toString()]));
    });
  });
  const answer = await to(url)(url, { method: "POST", headers: { "x-a": "b" }, body: "c=d" });
  expect(answer.ok && jsonOf(answer.value)).toEqual(["POST", "b", "c=d"]);
});

test.each([
  "http://127.0.0.1:9/",
  "https://127.0.0.1:9/",
  "https://127.1:9/",
  "https://0x7f000001/",
  "https://2130706433/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[fd00::1]/",
  "https://169.254.169.254/latest/meta-data",
  "https://10.0.0.1/",
  "https://100.64.0.1/",
  "https://localhost/",
  "http://1.1.1.1/",
  "https://me:secret@1.1.1.1/",
  "ftp://1.1.1.1/",
  "file:///etc/passwd",
])("refuses %s", async (address) => {
  const answer = await to()(new URL(address));
  expect(answer).toEqual({ ok: false, refusal: "host_forbidden" });
});

test("a host on the list opens that port only", async () => {
  const url = await serve((_, response) => response.end("open"));
  const other = await serve((_, response) => response.end("closed"));
  expect(await to(url)(other)).toEqual({ ok: false, refusal: "host_forbidden" });
});

test.each([[["127.0.0.1"]], [["10.1.2.3"]], [["::1"]], [["1.1.1.1", "192.168.0.1"]]])(
  "refuses a public name that resolves to %s: it asks once, so a name that answers differently next time gains nothing",
  async (addresses) => {
    const asked: string[] = [];
    const reached: string[] = [];
    const url = await serve((request) => reached.push(request.url ?? ""));
    const lookup: LookupFunction = (host, options, done) => {
      asked.push(host);
      resolving(...addresses)(host, options, done);
    };
    const fetch = guardedFetch({ allowedPrivateHosts: [], lookup });
    const answer = await fetch(new URL(`https://social.example:${url.port}/`));
    expect(answer).toEqual({ ok: false, refusal: "host_forbidden" });
    expect(asked).toEqual(["social.example"]);
    expect(reached).toEqual([]);
  },
);

test("refuses a redirect into a private network", async () => {
  const inside = await serve((_, response) => response.end("secret"));
  const url = await serve((_, response) => response.writeHead(302, { location: inside.href }).end());
  expect(await to(url)(url)).toEqual({ ok: false, refusal: "host_forbidden" });
});

test("follows redirects and says where it arrived, without carrying credentials to another origin", async () => {
  const arrived = await serve((request, response) => response.end(JSON.stringify(request.headers)));
  const url = await serve((request, response) => {
    const location = request.url === "/" ? "/again" : `${arrived.href}there`;
    response.writeHead(307, { location, "x-seen": String(request.headers.authorization) }).end();
  });
  const headers = { Authorization: "Bearer t", Cookie: "a=b", accept: "application/json" };
  const answer = await to(url, arrived)(url, { headers });
  if (!answer.ok) throw new Error(answer.refusal);
  expect(answer.value.url.href).toBe(`${arrived.href}there`);
  const got: unknown = JSON.parse(answer.value.text);
  expect(got).toMatchObject({ accept: "application/json" });
  expect(got).not.toHaveProperty("authorization");
  expect(got).not.toHaveProperty("cookie");
});

test("keeps credentials within the origin", async () => {
  const url = await serve((request, response) => {
    if (request.url === "/") response.writeHead(301, { location: "/b" }).end();
    else response.end(request.headers.authorization);
  });
  expect(await to(url)(url, { headers: { authorization: "Bearer t" } })).toMatchObject({
    value: { text: "Bearer t" },
  });
});

test("hands back a redirect of a POST instead of following it", async () => {
  const url = await serve((_, response) => response.writeHead(302, { location: "/b" }).end());
  expect(await to(url)(url, { method: "POST", body: "a" })).toMatchObject({ value: { status: 302 } });
});

test("hands back a redirect that it was told not to follow", async () => {
  const url = await serve((_, response) => response.writeHead(302, { location: "/b" }).end());
  expect(await to(url)(url, { stay: true })).toMatchObject({ value: { status: 302, url } });
});

test("gives up on a circle of redirects", async () => {
  const url = await serve((_, response) => response.writeHead(302, { location: "/" }).end());
  expect(await to(url)(url)).toEqual({ ok: false, refusal: "too_many_redirects" });
});

test("stops reading at the size given, and takes exactly that size", async () => {
  const url = await serve((request, response) => {
    response.write("x".repeat(1000));
    if (request.url === "/") response.end();
    // Never ends: only a client that counts gets away.
    else response.write("y");
  });
  expect(await to(url)(url, { maxBytes: 1000 })).toMatchObject({ ok: true });
  expect(await to(url)(new URL("/endless", url), { maxBytes: 1000 })).toEqual({
    ok: false,
    refusal: "too_large",
  });
});

test("says when time runs out, before the answer or in its middle", async () => {
  const url = await serve((request, response) => {
    if (request.url !== "/") response.write("half");
  });
  expect(await to(url)(url, { timeoutMs: 100 })).toEqual({ ok: false, refusal: "timed_out" });
  expect(await to(url)(new URL("/half", url), { timeoutMs: 100 })).toEqual({
    ok: false,
    refusal: "timed_out",
  });
});

test("says when nobody answers, hangs up, or the name does not exist", async () => {
  const gone = await serve(() => undefined);
  await new Promise((done) => running.pop()?.close(done));
  expect(await to(gone)(gone)).toEqual({ ok: false, refusal: "server_down" });
  const rude = await serve((request) => request.socket.destroy());
  expect(await to(rude)(rude)).toEqual({ ok: false, refusal: "server_down" });
  const lookup: LookupFunction = (_, __, done) =>
    done(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }), "");
  const fetch = guardedFetch({ allowedPrivateHosts: [], lookup });
  expect(await fetch(new URL("https://nowhere.example/"))).toEqual({ ok: false, refusal: "host_not_found" });
});

test("says when a server does not speak TLS", async () => {
  const url = await serve((_, response) => response.end());
  expect(await to(url)(new URL(`https://${url.host}/`))).toEqual({ ok: false, refusal: "not_secure" });
});

test.each([
  ["application/json", "[1]", [1]],
  ["application/jrd+json; charset=utf-8", "{}", {}],
  ["application/json", "<p>no</p>", undefined],
  ["text/html", "[1]", undefined],
  [undefined, "[1]", undefined],
])("reads %s %s as JSON only if it is", (type, text, expected) => {
  const headers = new Headers(type ? { "content-type": type } : {});
  expect(jsonOf({ url: new URL("https://social.example"), status: 200, headers, text })).toEqual(expected);
});
