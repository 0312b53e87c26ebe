import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const aheadMs = 30 * 24 * 60 * 60 * 1000;

/** Tells the operator, in the log, that the certificates for Apple Wallet are over or end within 30 days of `now`. */
export function warnOfEnd(now: Date): void {
  const { appleWallet } = env;
  if (!appleWallet || appleWallet.until.getTime() - now.getTime() > aheadMs) return;
  const over = appleWallet.until < now;
  log.warn(
    { until: appleWallet.until },
    `the certificates for Apple Wallet ${over ? "are over" : "end soon"}`,
  );
}
