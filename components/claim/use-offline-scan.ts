"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import {
  type KeptEntry,
  type KeptList,
  keepEntry,
  keptEntries,
  keptList,
} from "@/components/claim/scan-store";
import { fetchList, SignedOut, tellEntries } from "@/components/claim/sync-scans";
import { useOnline } from "@/components/offline/use-kept";
import { readPass } from "@/lib/claim/device-pass";
import { judgeOffline, type OfflineRefusal } from "@/lib/claim/judge-offline";
import type { ListedClaim } from "@/lib/claim/scan-list";
import type { Result } from "@/lib/result";

const everyMs = 2 * 60 * 1000;

/** What a scanner has for the time without network, and what it did then. */
export interface OfflineScan {
  /** Whether the server was heard at the last attempt. */
  readonly online: boolean;
  readonly signedOut: boolean;
  /** Null until a list was loaded for the venue. */
  readonly kept: KeptList | null;
  readonly entries: readonly KeptEntry[];
  /** Tells the server and loads the list anew; what cannot be told now is told later. */
  readonly sync: () => Promise<void>;
  /** Judges a scanned text by the list, and writes down who is let in. Null when there is no list. */
  readonly judge: (scanned: string, nonce: string) => Promise<Result<ListedClaim, OfflineRefusal> | null>;
  /** Writes down how many guests came with somebody who was let in. */
  readonly bring: (nonce: string, guests: number) => Promise<void>;
}

/** Keeps a venue's list fresh while there is network, judges by it while there is none, and tells the server afterwards. */
export function useOfflineScan(brand: string, venue: string): OfflineScan {
  const router = useRouter();
  const hasNetwork = useOnline();
  const [state, setState] = useState<Pick<OfflineScan, "online" | "signedOut" | "kept" | "entries">>({
    ...{ online: true, signedOut: false, kept: null, entries: [] },
  });

  const read = useCallback(async () => {
    const [kept, entries] = [await keptList(brand, venue), await keptEntries(brand)];
    setState((before) => ({ ...before, kept, entries }));
    return entries;
  }, [brand, venue]);

  const sync = useCallback(async () => {
    if (!venue) return;
    try {
      const entries = await read();
      const waited = entries.some(({ settled }) => settled === null);
      await tellEntries(brand, entries);
      await fetchList(brand, venue);
      setState((before) => ({ ...before, online: true, signedOut: false }));
      await read();
      if (waited) router.refresh();
    } catch (error) {
      setState((before) => ({ ...before, online: false, signedOut: error instanceof SignedOut }));
    }
  }, [brand, venue, read, router]);

  useEffect(() => {
    if (!hasNetwork) {
      read().catch(() => undefined);
      return;
    }
    void sync();
    const timer = setInterval(sync, everyMs);
    return () => clearInterval(timer);
  }, [hasNetwork, read, sync]);

  async function judge(scanned: string, nonce: string) {
    const kept = await keptList(brand, venue);
    if (!kept) return null;
    const now = new Date(Date.now() - kept.aheadMs);
    const entries = await keptEntries(brand);
    const judged = await judgeOffline(scanned, nonce, { list: kept.list, entries, now });
    const pass = readPass(scanned);
    if (judged.ok && pass && !entries.some((entry) => entry.nonce === nonce)) {
      const { id: claimId, perkTitle, codeLast4 } = judged.value;
      const { lease } = kept.list;
      const entry = { nonce, claimId, at: now, counter: pass.counter, brand, venue, lease, pass: scanned };
      await keepEntry({ ...entry, guests: 0, perkTitle, codeLast4, settled: null });
    }
    await read();
    return judged;
  }

  async function bring(nonce: string, guests: number) {
    const entry = (await keptEntries(brand)).find((one) => one.nonce === nonce);
    if (entry) await keepEntry({ ...entry, guests });
    await read();
  }

  return { ...state, online: state.online && hasNetwork, sync, judge, bring };
}
