import { judgeDay } from "@/lib/claim/asked-words";
import { dayAt } from "@/lib/claim/days";
import { isDevicePass, isSignedBy, readPass } from "@/lib/claim/device-pass";
import { type PassRefusal, passRefusal } from "@/lib/claim/pass-refusal";
import type { ListedClaim, ScanList } from "@/lib/claim/scan-list";
import { ok, type Result, refuse } from "@/lib/result";

/** Somebody whom this scanner let in by its list, whether or not the server has heard of it. */
export interface OfflineEntry {
  readonly nonce: string;
  readonly claimId: string;
  /** By the server's clock, as far as the scanner knows it. */
  readonly at: Date;
  readonly counter: number;
}

/** Why a scanner without network lets nobody in by what it sees. */
export type OfflineRefusal =
  | { readonly fact: "needs_network" | "lease_over" | "not_listed" }
  | { readonly fact: "not_valid" | "revoked" }
  | { readonly fact: "other_day"; readonly day: string }
  | {
      readonly fact: "used";
      readonly at: Date;
      readonly venueName: string | null;
      readonly timeZone: string;
    }
  | PassRefusal;

/**
 * Judges a scanned text by a venue's list and what this scanner did since, in the order in which the server judges: whether
 * it is genuine, whether it was withdrawn, whether it is the same attempt (the same nonce gets the same answer), whether it
 * was used, whether it runs, whether it is for today, whether it was made now. `now` is the server's clock.
 */
export async function judgeOffline(
  scanned: string,
  nonce: string,
  { list, entries, now }: { list: ScanList; entries: readonly OfflineEntry[]; now: Date },
): Promise<Result<ListedClaim, OfflineRefusal>> {
  if (now >= list.leaseUntil) return refuse({ fact: "lease_over" });
  if (!isDevicePass(scanned)) return refuse({ fact: "needs_network" });
  const pass = readPass(scanned);
  if (!pass) return refuse({ fact: "not_valid" });
  const claim = list.claims.find(({ id }) => id === pass.claimId);
  if (!claim) return refuse({ fact: "not_listed" });
  if (!(await isSignedBy(pass, claim.key))) return refuse({ fact: "not_valid" });
  if (claim.state === "revoked") return refuse({ fact: "revoked" });
  const own = entries.filter(({ claimId }) => claimId === claim.id);
  if (own.some((entry) => entry.nonce === nonce)) return ok(claim);
  const { name: here, timeZone } = list.venue;
  if (claim.used) return refuse({ fact: "used", ...claim.used, timeZone });
  const [first] = own;
  if (first) return refuse({ fact: "used", at: first.at, venueName: here, timeZone });
  if (claim.state !== "active" || now >= claim.usableUntil) return refuse({ fact: "not_valid" });
  const day = judgeDay(claim.asked, dayAt(now, timeZone));
  if (day.verdict === "refuse") return refuse({ fact: "other_day", day: day.note });
  const untimely = passRefusal(pass, Math.max(claim.counter, ...own.map(({ counter }) => counter)), now);
  return untimely ? refuse(untimely) : ok(claim);
}
