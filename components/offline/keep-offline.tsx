"use client";
import { WifiOff } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { type KeptArea, keepPages } from "@/components/offline/kept-pages";
import { useOfflineSince } from "@/components/offline/use-kept";

const clock = (iso: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(iso));

/**
 * Keeps pages for when there is no network, anew with each `asOf` (ISO 8601, when the page was made), and says so while
 * there is none. `only` drops what else is kept of the area.
 */
export function KeepOffline({
  area,
  scope,
  paths,
  only = false,
  alsoAssets,
  asOf,
  children,
}: {
  area: KeptArea;
  /** The pages that the service worker answers for begin with it. */
  scope: string;
  paths: readonly string[];
  only?: boolean;
  alsoAssets?: () => readonly string[];
  asOf: string;
  /** What works offline and what does not. */
  children: ReactNode;
}) {
  const since = useOfflineSince(asOf);
  const wanted = paths.join(" ");
  const fresh = since === null;
  useEffect(() => {
    if (!fresh || !asOf || !("serviceWorker" in navigator)) return;
    const keep = async () => {
      await navigator.serviceWorker.register("/sw.js", { scope });
      await keepPages(area, wanted.split(" "), { only, alsoAssets: alsoAssets?.() ?? [] });
    };
    // Without network or room nothing new is kept; the page itself works all the same.
    keep().catch(() => undefined);
  }, [area, scope, wanted, only, alsoAssets, asOf, fresh]);
  if (since === null) return null;
  return (
    <p
      role="status"
      className="border-gold bg-gold-soft flex gap-3 rounded-lg border px-4 py-3 text-sm leading-6 print:hidden"
    >
      <WifiOff aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span>
        <strong>Offline, as of {clock(since)}.</strong> {children}
      </span>
    </p>
  );
}
