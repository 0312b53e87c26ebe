"use client";
import { useEffect, useState } from "react";
import { keyFor } from "@/components/claim/device-keys";

/**
 * Sends with a form the public key by which this device will show the pass of a perk. Stays empty where the browser keeps no
 * keys: the claim then has the server's pass.
 */
export function PassKeyField({ perkId }: { perkId: string }) {
  const [key, setKey] = useState("");
  useEffect(() => {
    let over = false;
    keyFor(perkId).then(
      ({ publicKey }) => !over && setKey(JSON.stringify(publicKey)),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [perkId]);
  return <input type="hidden" name="passKey" value={key} />;
}
