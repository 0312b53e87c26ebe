"use client";
import { dropEntry, type KeptEntry, type KeptList, keepEntry, keepList } from "@/components/claim/scan-store";
import { scanListShape, settledShape } from "@/lib/claim/scan-list";

const atOnce = 500;
const keptMs = 24 * 60 * 60 * 1000;

/** Nobody with the right to it is signed in on this device any more. */
export class SignedOut extends Error {}

async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(path, { ...init, redirect: "manual", cache: "no-store" });
  if (answer.type === "opaqueredirect" || answer.status === 404) throw new SignedOut();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

const pathOf = (brand: string, what: string) => `/api/brand/${encodeURIComponent(brand)}/scan/${what}`;

/** Fetches a venue's list and keeps it, with how far this device's clock is off. Rejects without network. */
export async function fetchList(brand: string, venue: string): Promise<KeptList> {
  const asked = Date.now();
  const list = scanListShape.parse(await ask(`${pathOf(brand, "manifest")}?venue=${venue}`));
  // The server made it somewhere between the question and the answer.
  const kept = { list, aheadMs: (asked + Date.now()) / 2 - list.madeAt.getTime() };
  await keepList(brand, venue, kept);
  return kept;
}

/** Tells the server of what it has not answered for yet, and keeps what it said. Rejects without network. */
export async function tellEntries(brand: string, entries: readonly KeptEntry[]): Promise<void> {
  const open = Map.groupBy(
    entries.filter(({ settled }) => settled === null),
    ({ lease }) => lease,
  );
  for (const [lease, all] of open)
    for (let first = 0; first < all.length; first += atOnce) {
      const some = all.slice(first, first + atOnce);
      const scans = some.map(({ nonce, pass, at, guests }) => ({ nonce, pass, at, guests }));
      const body = JSON.stringify({ lease, scans });
      const headers = { "content-type": "application/json" };
      const said = settledShape.parse(await ask(pathOf(brand, "sync"), { method: "POST", headers, body }));
      const results = new Map(said.settled.map(({ nonce, result }) => [nonce, result]));
      for (const entry of some) {
        const settled = results.get(entry.nonce);
        if (settled) await keepEntry({ ...entry, settled });
      }
    }
  const old = entries.filter(({ settled, at }) => settled !== null && Date.now() - at.getTime() > keptMs);
  for (const { nonce } of old) await dropEntry(nonce);
}
