import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type DnsServer, startDns } from "@/e2e/servers/dns";
import { type Site, startSite } from "@/e2e/servers/site";
import { lookAtDomain } from "@/lib/domain/look-at-domain";
import { type Outside, outsideOf } from "@/lib/domain/outside";
import { filePath } from "@/lib/domain/proof";

const token = "k9pYx2-mB_3nQ7rT5vW8zA1cE4fH6jL0sD2gU9iO1pK";
const value = `laurel-verification=${token}`;
const domain = "shop.example";
const host = `_laurel-challenge.${domain}`;
const lost = { was: "status", status: 404 };

let dns: DnsServer;
let site: Site;
let outside: Outside;

beforeAll(async () => {
  dns = await startDns();
  site = await startSite();
  outside = outsideOf({ dnsServers: [dns.address], allowedPrivateHosts: [`${domain}:${site.port}`] });
});

afterAll(async () => {
  await site.stop();
  await dns.stop();
});

beforeEach(() => {
  dns.fail(false);
  dns.set(host, {});
  dns.set(domain, { addresses: ["127.0.0.1"] });
  site.answer((_, response) => response.writeHead(404).end());
});

const look = () => lookAtDomain(domain, token, outside);

describe("in DNS", () => {
  test("the token's record is enough, and the file is not asked for", async () => {
    site.answer(() => {
      throw new Error("the file was asked for");
    });
    dns.set(host, { texts: ["v=spf1 -all", value] });
    expect(await look()).toEqual({ dns: { was: "token" }, file: null });
  });

  test("a record cut into pieces is read as one", async () => {
    dns.set(host, { texts: [[value.slice(0, 30), value.slice(30)]] });
    expect((await look()).dns).toEqual({ was: "token" });
  });

  test("an answer too long for UDP is asked for again by TCP", async () => {
    const others = Array.from({ length: 100 }, (_, index) => `${index} ${"x".repeat(200)}`);
    dns.set(host, { texts: [...others, value] });
    expect((await look()).dns).toEqual({ was: "token" });
  });

  test("other records are shown, the first few and shortened", async () => {
    dns.set(host, { texts: ["a", "b\0", "x".repeat(200), "d", "e", "f"] });
    const { dns: found } = await look();
    expect(found).toEqual({ was: "other_values", values: ["a", "b�", "x".repeat(120), "d", "e"] });
  });

  test("no record and no name are the same; a failing server says neither", async () => {
    expect(await look()).toEqual({ dns: { was: "no_record" }, file: lost });
    const nowhere = outsideOf({ dnsServers: [dns.address], allowedPrivateHosts: [] });
    expect(await lookAtDomain("nowhere.example", token, nowhere)).toEqual({
      dns: { was: "no_record" },
      file: { was: "host_not_found" },
    });
    dns.fail(true);
    expect(await lookAtDomain(domain, token, nowhere)).toEqual({
      dns: { was: "no_answer" },
      file: { was: "host_not_found" },
    });
  });

  test("a record at the domain itself, or below another, proves nothing", async () => {
    dns.set(domain, { texts: [value], addresses: ["127.0.0.1"] });
    dns.set(`_laurel-challenge.www.${domain}`, { texts: [value] });
    expect((await look()).dns).toEqual({ was: "no_record" });
  });
});

describe("in the file", () => {
  test.each([
    [JSON.stringify({ "laurel-verification": token }), { was: "token" }],
    [JSON.stringify({ "laurel-verification": ["another", token] }), { was: "token" }],
    [JSON.stringify({ "laurel-verification": "another" }), { was: "other_tokens" }],
    [JSON.stringify({ verification: token }), { was: "no_tokens" }],
    [token, { was: "not_json" }],
    [`{"laurel-verification":"${"x".repeat(30_000)}"}`, { was: "too_large" }],
  ])("%.40s", async (text, file) => {
    site.json(text);
    expect(await look()).toEqual({ dns: { was: "no_record" }, file });
  });

  test("it is asked for at its one path", async () => {
    site.answer(({ url }, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ "laurel-verification": url === filePath ? token : "another path" }));
    });
    expect((await look()).file).toEqual({ was: "token" });
  });

  test("JSON that is not sent as JSON is none", async () => {
    site.answer((_, response) => response.end(JSON.stringify({ "laurel-verification": token })));
    expect((await look()).file).toEqual({ was: "not_json" });
  });

  test("whoever sends us to another host, or to another path, has not answered", async () => {
    const other = await startSite();
    other.json(JSON.stringify({ "laurel-verification": token }));
    const reached: string[] = [];
    site.answer(({ url }, response) => {
      reached.push(url ?? "");
      response.writeHead(302, { location: `http://127.0.0.1:${other.port}/` }).end();
    });
    const allowing = outsideOf({
      dnsServers: [dns.address],
      allowedPrivateHosts: [`${domain}:${site.port}`, `127.0.0.1:${other.port}`],
    });
    const { file } = await lookAtDomain(domain, token, allowing);
    expect(file).toEqual({ was: "sent_on", to: `127.0.0.1:${other.port}` });
    site.answer(({ url }, response) => {
      reached.push(url ?? "");
      response.writeHead(301, { location: "/elsewhere.json" }).end();
    });
    expect((await look()).file).toEqual({ was: "sent_on", to: `${domain}:${site.port}` });
    expect(reached).toEqual([filePath, filePath]);
    await other.stop();
  });

  test("a private address is not reached unless the operator says so", async () => {
    const strict = outsideOf({ dnsServers: [dns.address], allowedPrivateHosts: [] });
    expect((await lookAtDomain(domain, token, strict)).file).toEqual({ was: "host_forbidden" });
  });

  test("a server that hangs up has not answered", async () => {
    site.answer((request) => request.socket.destroy());
    expect((await look()).file).toEqual({ was: "server_down" });
  });
});
