"use client";
import { inStore } from "@/components/claim/browser-database";
import type { OfflineEntry } from "@/lib/claim/judge-offline";
import type { ScanList, Settled } from "@/lib/claim/scan-list";

/** A venue's list as this device has it, with how far the device's clock was ahead of the server's when it came (ms). */
export interface KeptList {
  readonly list: ScanList;
  readonly aheadMs: number;
}

/** Somebody whom this device let in without network, and what the server said of it once it was told. */
export interface KeptEntry extends OfflineEntry {
  readonly brand: string;
  readonly venue: string;
  readonly lease: string;
  readonly pass: string;
  readonly guests: number;
  readonly perkTitle: string;
  readonly codeLast4: string;
  /** Null until the server was told. */
  readonly settled: Settled | null;
}

const keyOf = (brand: string, venue: string) => `${brand}/${venue}`;

export async function keptList(brand: string, venue: string): Promise<KeptList | null> {
  const key = keyOf(brand, venue);
  const found = await inStore<KeptList | undefined>("scan-lists", "readonly", (lists) => lists.get(key));
  return found ?? null;
}

export const keepList = (brand: string, venue: string, kept: KeptList) =>
  inStore("scan-lists", "readwrite", (lists) => lists.put(kept, keyOf(brand, venue)));

/** Drops every list. What the server was not told yet stays until it is. */
export const forgetLists = () => inStore("scan-lists", "readwrite", (lists) => lists.clear());

/** What this device did for a brand without network, the latest first. */
export async function keptEntries(brand: string): Promise<KeptEntry[]> {
  const all = await inStore<KeptEntry[]>("scan-entries", "readonly", (entries) => entries.getAll());
  return all.filter((entry) => entry.brand === brand).toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

export const keepEntry = (entry: KeptEntry) =>
  inStore("scan-entries", "readwrite", (entries) => entries.put(entry, entry.nonce));

export const dropEntry = (nonce: string) =>
  inStore("scan-entries", "readwrite", (entries) => entries.delete(nonce));
