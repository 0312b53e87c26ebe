import "server-only";
import { env } from "@/lib/env";

/** A wallet that is not ours, and the last part of the address that puts a claim's pass into it. */
export interface OfferedWallet {
  readonly name: string;
  readonly route: "apple-pass" | "google-pass";
}

/** The wallets that the operator set up. */
export function walletsOffered(): OfferedWallet[] {
  const wallets: OfferedWallet[] = [];
  if (env.appleWallet) wallets.push({ name: "Apple Wallet", route: "apple-pass" });
  if (env.googleWallet) wallets.push({ name: "Google Wallet", route: "google-pass" });
  return wallets;
}
