import { expect, test } from "vitest";
import { parseEnv } from "./env";

const key = Buffer.alloc(32, 7).toString("base64");
const whole = {
  LAUREL_URL: "https://laurel.example/",
  DATABASE_URL: "postgresql://laurel@127.0.0.1/laurel",
  AUTH_SECRET: "a-secret-of-more-than-thirty-two-letters",
  LAUREL_KEYS: `k2:${key},k1:${key}`,
  LAUREL_HMAC_KEY: key,
  SMTP_URL: "smtp://127.0.0.1:1025",
};

test("a whole set of settings is read", () => {
  const env = parseEnv(whole);
  expect(env.mode).toBe("production");
  expect(env.url).toBe("https://laurel.example");
  expect(env.keys.map(({ id }) => id)).toEqual(["k2", "k1"]);
  expect(env.github).toBeNull();
});

test("each missing or wrong setting is named at once, with what it should be", () => {
  const wrong = {
    ...whole,
    DATABASE_URL: "mysql://x",
    AUTH_SECRET: "short",
    LAUREL_HMAC_KEY: undefined,
    LAUREL_KEYS: "k1:abc",
  };
  for (const name of ["DATABASE_URL", "AUTH_SECRET", "LAUREL_HMAC_KEY", "LAUREL_KEYS"])
    expect(() => parseEnv(wrong)).toThrow(name);
});

test("name servers are addresses with or without a port, and none unless told", () => {
  expect(parseEnv(whole).dnsServers).toEqual([]);
  const servers = "192.0.2.53, 192.0.2.54:5353,[2001:db8::53]:5353";
  expect(parseEnv({ ...whole, LAUREL_DNS_SERVERS: servers }).dnsServers).toHaveLength(3);
  for (const wrong of ["dns.example", "192.0.2.53,resolver:53"])
    expect(() => parseEnv({ ...whole, LAUREL_DNS_SERVERS: wrong })).toThrow("LAUREL_DNS_SERVERS");
});

test("an empty setting counts as absent", () => {
  expect(parseEnv({ ...whole, GITHUB_ID: "", LAUREL_MODE: "" }).mode).toBe("production");
});

test("a sign-in service needs both its id and its secret", () => {
  expect(parseEnv({ ...whole, GITHUB_ID: "id" }).github).toBeNull();
  expect(parseEnv({ ...whole, GITHUB_ID: "id", GITHUB_SECRET: "s" }).github).toMatchObject({
    id: "id",
    secret: "s",
  });
});
