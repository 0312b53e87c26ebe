"use client";
import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";

function listen(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

/** Whether the device says that it has a network. It may be wrong when it says yes. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );

/** When the page was kept that is shown instead of a fresh one; null for a fresh one. */
const useKeptAt = (): string | null =>
  useSyncExternalStore(
    listen,
    () => document.documentElement.dataset.kept ?? null,
    () => null,
  );

/**
 * Of which moment an offline page is (ISO 8601), null while it is fresh. A kept page is read again once there is network, in
 * place: whoever is in the middle of something stays there.
 */
export function useOfflineSince(asOf: string): string | null {
  const router = useRouter();
  const [online, kept] = [useOnline(), useKeptAt()];
  useEffect(() => {
    if (!kept) return;
    const again = () => {
      delete document.documentElement.dataset.kept;
      router.refresh();
    };
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [kept, router]);
  return kept ?? (online ? null : asOf);
}
