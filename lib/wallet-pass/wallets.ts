import "server-only";
import { env } from "@/lib/env";

/** A wallet that is not ours, and the last part of the address that puts a claim's pass into it. */
export interface OfferedWallet {
  readonly name: string;
  readonly route: "apple-pass" | "google-pass";
}

/** The wallets that the operator set up and that can be signed for at `now`. */
export function walletsOffered(now: Date): OfferedWallet[] {
  const wallets: OfferedWallet[] = [];
  const { appleWallet } = env;
  if (appleWallet && now >= appleWallet.from && now <= appleWallet.until)
    wallets.push({ name: "Apple Wallet", route: "apple-pass" });
  if (env.googleWallet) wallets.push({ name: "Google Wallet", route: "google-pass" });
  return wallets;
}
