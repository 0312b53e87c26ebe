import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testSettings } from "@/e2e/fixtures/test-settings";
import { unzipped } from "@/e2e/fixtures/unzipped";
import { newAppleSettings, rootCertificate } from "@/e2e/fixtures/wallet-certificates";
import { newWalletPass } from "@/e2e/fixtures/wallet-pass";
import { parseEnv } from "@/lib/env";
import { applePassOf } from "./apple-pass";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** What OpenSSL says of a detached signature over the manifest, with nothing but the root known beforehand. */
async function verified(manifest: Buffer, signature: Buffer, root: string) {
  const folder = await mkdtemp(join(tmpdir(), "laurel-pass-"));
  const [content, signed, trusted] = ["manifest.json", "signature", "root.pem"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await Promise.all([writeFile(content, manifest), writeFile(signed, signature), writeFile(trusted, root)]);
  const what = ["-in", signed, "-inform", "DER", "-content", content, "-binary"];
  const how = ["-CAfile", trusted, "-no-CApath", "-purpose", "any", "-out", join(folder, "out")];
  const { status, stderr } = spawnSync("openssl", ["cms", "-verify", ...what, ...how], { encoding: "utf8" });
  await rm(folder, { recursive: true });
  return { status, stderr };
}

test.skipIf(!hasOpenssl)(
  "OpenSSL verifies the signature over the manifest up to the root, and refuses an altered manifest (needs openssl)",
  async () => {
    const wallet = parseEnv({ ...testSettings, ...newAppleSettings() }).appleWallet;
    const file = wallet && (await applePassOf(await newWalletPass(), wallet, new Date()));
    if (!file?.ok) throw new Error("no pass was made");
    const files = unzipped(file.value);
    const [manifest, signature] = [files.get("manifest.json"), files.get("signature")];
    if (!manifest || !signature) throw new Error("the pass is not whole");
    expect(await verified(manifest, signature, rootCertificate)).toMatchObject({ status: 0 });

    const altered = Buffer.from(manifest);
    altered[5] = (altered[5] ?? 0) ^ 1;
    const refused = await verified(altered, signature, rootCertificate);
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain("verification failure");
    // Whoever is no root of theirs has not signed it either.
    const foreign = newAppleSettings().APPLE_WALLET_CERTIFICATE;
    expect((await verified(manifest, signature, foreign)).status).not.toBe(0);
  },
);
