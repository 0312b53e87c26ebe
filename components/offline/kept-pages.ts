"use client";
import { keptHeader } from "@/components/offline/kept-header";

/** What is kept together, and forgotten together: one cache of the browser. */
export type KeptArea = "wallet" | `scan-${string}`;

const prefix = "laurel-";
const asset = /\/_next\/static\/[^"'\\\s)<>]+/g;

/** A page's whole answer with the moment it is of, or null when it is not for whoever asks (signed out, gone). */
async function wholePage(path: string): Promise<{ page: Response; assets: string[] } | null> {
  const answer = await fetch(path, {
    headers: { accept: "text/html", [keptHeader]: "yes" },
    cache: "no-store",
  });
  const html = await answer.text();
  // Next streams the frame of a page before it knows that there is nothing to see in it.
  if (!answer.ok || answer.redirected || /NEXT_REDIRECT;|NEXT_HTTP_ERROR_FALLBACK;/.test(html)) return null;
  const dated = html.replace("<html", `<html data-kept="${new Date().toISOString()}"`);
  const headers = new Headers(answer.headers);
  // They told of the bytes as they came.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return { page: new Response(dated, { headers }), assets: html.match(asset) ?? [] };
}

async function keepAsset(cache: Cache, url: string): Promise<void> {
  if (!(await cache.match(url))) await cache.add(url);
}

/**
 * Keeps pages of ours with all that they load, so that the service worker can show them without network. With `only`,
 * whatever else was kept in the area is dropped. Rejects without network, and then what was kept stays.
 */
export async function keepPages(
  area: KeptArea,
  paths: readonly string[],
  { only, alsoAssets = [] }: { only: boolean; alsoAssets?: readonly string[] },
): Promise<void> {
  const found = await Promise.all(paths.map(async (path) => ({ path, whole: await wholePage(path) })));
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const assets = new Set([
    ...found.flatMap(({ whole }) => whole?.assets ?? []).map((path) => new URL(path, location.origin).href),
    ...loaded.filter((url) => new URL(url).pathname.startsWith("/_next/static/")),
    ...alsoAssets,
  ]);
  const cache = await caches.open(prefix + area);
  await Promise.all([...assets].map((url) => keepAsset(cache, url)));
  for (const { path, whole } of found) await (whole ? cache.put(path, whole.page) : cache.delete(path));
  if (!only) return;
  const wanted = new Set([...assets, ...paths.map((path) => new URL(path, location.origin).href)]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** Drops every kept page, for whoever uses this browser next. */
export async function forgetPages(): Promise<void> {
  if (!globalThis.caches) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
}
