"use client";
import { useEffect, useState } from "react";
import { countShown, type DeviceKey } from "@/components/claim/device-keys";
import { signPass, windowAt, windowMs } from "@/lib/claim/device-pass";

/** The pass of this moment, and since when it is shown (epoch ms). */
export interface ShownPass {
  readonly text: string;
  readonly window: number;
}

/** Makes a new pass each fifteen seconds for as long as it is on the screen; null until the first is made. */
export function useRotatingPass(claimId: string, perkId: string, key: DeviceKey): ShownPass | null {
  const [shown, setShown] = useState<ShownPass | null>(null);
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = async () => {
      const counter = await countShown(perkId, key);
      const window = windowAt(Date.now());
      const text = await signPass(
        { privateKey: key.privateKey, crv: key.publicKey.crv },
        { claimId, window, counter },
      );
      if (over) return;
      setShown({ text, window });
      timer = setTimeout(show, (window + 1) * windowMs - Date.now());
    };
    void show();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [claimId, perkId, key]);
  return shown;
}
