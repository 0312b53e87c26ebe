"use client";
import { useEffect, useState } from "react";
import { type DeviceKey, keyOf } from "@/components/claim/device-keys";
import type { PassKey } from "@/lib/claim/pass-key";

/**
 * This device's key of a claim's pass: `looking` at first, `elsewhere` when the pass is bound to another device or to none,
 * `unable` where the browser keeps no keys.
 */
export function useDeviceKey(
  perkId: string,
  bound: PassKey | null,
): DeviceKey | "looking" | "elsewhere" | "unable" {
  const [found, setFound] = useState<ReturnType<typeof useDeviceKey>>("looking");
  const x = bound?.x;
  useEffect(() => {
    let over = false;
    const settle = (answer: typeof found) => {
      if (!over) setFound(answer);
    };
    if (!globalThis.isSecureContext || !globalThis.indexedDB) settle("unable");
    else
      keyOf(perkId).then(
        (key) => settle(key && key.publicKey.x === x ? key : "elsewhere"),
        () => settle("unable"),
      );
    return () => {
      over = true;
    };
  }, [perkId, x]);
  return found;
}
