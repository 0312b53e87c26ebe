import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { testStripe } from "./test-stripe.ts";

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);

/** The official command-line tool, which npm brings as a package of its own for each platform. Null where it has none. */
function commandLineTool(): string | null {
  const platforms = z
    .record(z.string(), z.object({ pkg: z.string(), bin: z.string() }))
    .parse(createRequire(import.meta.url)("@stripe/cli/platforms.json"));
  const here = platforms[`${process.platform}-${process.arch}`];
  if (!here) return null;
  try {
    return join(dirname(resolve(`${here.pkg}/package.json`)), "bin", here.bin);
  } catch {
    return null;
  }
}

const tool = commandLineTool();

async function trigger(event: string) {
  const stripe = await testStripe();
  // It keeps settings in its user's folder, and must not find any there.
  const home = await mkdtemp(join(tmpdir(), "laurel-stripe-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const args = ["trigger", event, "--api-base", stripe.url];
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, STRIPE_API_KEY: stripe.secretKey };
  // Rejects when it exits with anything but 0.
  const { stdout, stderr } = await run(tool ?? "", args, { env, timeout: 60_000 });
  return { ...stripe, said: stdout + stderr, types: stripe.control.events().map(({ type }) => type) };
}

const skipped = tool === null;
const title = skipped ? " (skipped: @stripe/cli has no binary for this platform)" : "";

test.skipIf(skipped)(
  `\`stripe trigger payment_intent.succeeded\` works${title}`,
  { timeout: 70_000 },
  async () => {
    const { types, said, sdk } = await trigger("payment_intent.succeeded");
    expect(said).toContain("Trigger succeeded!");
    expect(types).toEqual(expect.arrayContaining(["payment_intent.created", "payment_intent.succeeded"]));
    const [event] = (await sdk.events.list({ type: "payment_intent.succeeded" })).data;
    expect(event?.data.object).toMatchObject({ amount: 2_000, shipping: { name: "Jenny Rosen" } });
  },
);

test.skipIf(skipped)(
  `\`stripe trigger checkout.session.completed\` works${title}`,
  { timeout: 70_000 },
  async () => {
    const { types, said, sdk } = await trigger("checkout.session.completed");
    expect(said).toContain("Trigger succeeded!");
    expect(types).toEqual(
      expect.arrayContaining(["product.created", "price.created", "payment_intent.succeeded"]),
    );
    const [event] = (await sdk.events.list({ type: "checkout.session.completed" })).data;
    expect(event?.data.object).toMatchObject({ amount_total: 3_000, payment_status: "paid" });
  },
);

test.skipIf(skipped)(`\`stripe trigger charge.refunded\` works${title}`, { timeout: 70_000 }, async () => {
  const { types, said, sdk } = await trigger("charge.refunded");
  expect(said).toContain("Trigger succeeded!");
  expect(types).toEqual(expect.arrayContaining(["charge.succeeded", "refund.created"]));
  const [event] = (await sdk.events.list({ type: "charge.refunded" })).data;
  expect(event?.data.object).toMatchObject({ amount_refunded: 100, refunded: true });
});
