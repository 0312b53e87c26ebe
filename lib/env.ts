import { Resolver } from "node:dns";
import { z } from "zod";
import { lazily } from "@/lib/lazy";
import { pictureSettings } from "@/lib/picture-settings";
import { walletSettings } from "@/lib/wallet-settings";

const commaList = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  );

/** `name:base64 of 32 bytes`, the newest first: the first encrypts, all decrypt. */
const keyRing = z.string().transform((text, context) => {
  const keys = text.split(",").map((entry) => {
    const [id = "", encoded = ""] = entry.trim().split(":");
    return { id, bytes: Buffer.from(encoded, "base64") };
  });
  if (keys.length === 0 || keys.some(({ id, bytes }) => !/^[a-z0-9]+$/.test(id) || bytes.length !== 32)) {
    context.addIssue({ code: "custom", message: "write it as name:base64 of 32 bytes, several with commas" });
    return z.NEVER;
  }
  return keys;
});

// Node itself says which it can ask.
const nameServers = commaList.refine(
  (servers) => {
    try {
      new Resolver().setServers(servers);
      return true;
    } catch {
      return false;
    }
  },
  { error: "write it as 192.0.2.53 or 192.0.2.53:5353, several with commas" },
);

const address = z.url().transform((url) => url.replace(/\/$/, ""));

const ownSettings = z
  .object({
    /** `demo` and `development` allow one-click sign-in; `test` adds nothing but the inbox. */
    LAUREL_MODE: z.enum(["production", "demo", "development", "test"]).default("production"),
    /** Where people reach Laurel, without a slash at the end. */
    LAUREL_URL: address,
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    /** Signs sessions. */
    AUTH_SECRET: z.string().min(32, "use at least 32 random characters"),
    /** Encrypts tokens at rest; may be rotated. */
    LAUREL_KEYS: keyRing,
    /** Makes identities unreadable (HMAC); can never be changed without losing every link. */
    LAUREL_HMAC_KEY: z
      .base64()
      .refine((text) => Buffer.from(text, "base64").length === 32, "use base64 of 32 bytes"),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    MAIL_FROM: z.string().default("Laurel <hello@laurel.invalid>"),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GITHUB_URL: address.default("https://github.com"),
    GITHUB_API_URL: address.default("https://api.github.com"),
    GOOGLE_ID: z.string().optional(),
    GOOGLE_SECRET: z.string().optional(),
    /** Bluesky's AppView, from which everything public is read; its DID is what members' servers know it by. */
    BLUESKY_APPVIEW_URL: z.url().default("https://public.api.bsky.app"),
    BLUESKY_APPVIEW_DID: z.string().regex(/^did:/).default("did:web:api.bsky.app"),
    /** The directory of Bluesky's accounts. */
    BLUESKY_PLC_URL: z.url().default("https://plc.directory"),
    /** Asked whose a handle on Bluesky is; without it the handle's own host is. */
    BLUESKY_HANDLE_RESOLVER_URL: z.url().optional(),
    /** Takes money for campaigns; both or neither. Without them perks cost their brands nothing. */
    STRIPE_SECRET_KEY: z.string().optional(),
    STRIPE_WEBHOOK_SECRET: z.string().optional(),
    /** Of the endpoint for events of connected accounts; without it they are signed with the one above, or not heard. */
    STRIPE_CONNECT_WEBHOOK_SECRET: z.string().optional(),
    STRIPE_API_URL: address.default("https://api.stripe.com"),
    /** Name and address of whoever runs this Laurel, for invoices and receipts. */
    LAUREL_SELLER: z.string().trim().max(300).default("Laurel"),
    /** `host:port` that linking and checks of domains may reach although the address is private; for tests and for closed networks. */
    LAUREL_ALLOWED_PRIVATE_HOSTS: commaList,
    /** Asked about the domains of brands, as `address` or `address:port`; the system's unless set. */
    LAUREL_DNS_SERVERS: nameServers,
    /** `inside` runs background jobs in the web process, `worker` leaves them to `npm run worker`. */
    LAUREL_JOBS: z.enum(["inside", "worker"]).default("inside"),
    /** Opens `/api/metrics` to whoever sends it as a bearer token; without it there are no metrics. */
    LAUREL_METRICS_TOKEN: z.string().min(16, "use at least 16 characters").optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  })
  .transform((raw) => ({
    mode: raw.LAUREL_MODE,
    url: raw.LAUREL_URL,
    databaseUrl: raw.DATABASE_URL,
    databasePool: raw.DATABASE_POOL,
    authSecret: raw.AUTH_SECRET,
    keys: raw.LAUREL_KEYS,
    hmacKey: Buffer.from(raw.LAUREL_HMAC_KEY, "base64"),
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM,
    github:
      raw.GITHUB_ID && raw.GITHUB_SECRET
        ? { id: raw.GITHUB_ID, secret: raw.GITHUB_SECRET, url: raw.GITHUB_URL, apiUrl: raw.GITHUB_API_URL }
        : null,
    google: raw.GOOGLE_ID && raw.GOOGLE_SECRET ? { id: raw.GOOGLE_ID, secret: raw.GOOGLE_SECRET } : null,
    bluesky: {
      appViewUrl: raw.BLUESKY_APPVIEW_URL,
      appViewDid: raw.BLUESKY_APPVIEW_DID,
      plcUrl: raw.BLUESKY_PLC_URL,
      handleResolverUrl: raw.BLUESKY_HANDLE_RESOLVER_URL ?? null,
    },
    stripe:
      raw.STRIPE_SECRET_KEY && raw.STRIPE_WEBHOOK_SECRET
        ? {
            secretKey: raw.STRIPE_SECRET_KEY,
            /** Either of them may have signed an event. */
            webhookSecrets: [raw.STRIPE_WEBHOOK_SECRET, raw.STRIPE_CONNECT_WEBHOOK_SECRET].filter(
              (secret) => secret !== undefined,
            ),
            apiUrl: raw.STRIPE_API_URL,
          }
        : null,
    seller: raw.LAUREL_SELLER,
    allowedPrivateHosts: raw.LAUREL_ALLOWED_PRIVATE_HOSTS,
    dnsServers: raw.LAUREL_DNS_SERVERS,
    jobs: raw.LAUREL_JOBS,
    metricsToken: raw.LAUREL_METRICS_TOKEN ?? null,
    logLevel: raw.LOG_LEVEL,
  }));

const settings = ownSettings.and(walletSettings).and(pictureSettings);

export type Env = z.output<typeof settings>;

/** Parses settings, or throws one error that names each wrong one and what it should be. */
export function parseEnv(raw: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value));
  const parsed = settings.safeParse(present);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ code, path, message }) => {
    const name = path.join(".");
    // Where a setting is missing although it need not be set, our own words say why.
    return `  ${name}: ${name in present || code === "custom" ? message : "is not set"}`;
  });
  throw new Error(`These settings are missing or wrong (see docs/operating.md):\n${lines.join("\n")}`);
}

/** The process's settings, checked at the first use. The only place that reads `process.env`. */
export const env: Env = lazily(() => {
  const settings = parseEnv(process.env);
  // next-auth takes its own address from the environment only.
  process.env.NEXTAUTH_URL = settings.url;
  return settings;
});
