"use client";
import { qrReaderAsset } from "@/components/claim/qr-detector";
import { KeepOffline } from "@/components/offline/keep-offline";

const alsoAssets = () => [qrReaderAsset];

/** Keeps a brand's scanner for when there is no network, with what reads QR codes. */
export function KeepScanner({ brand, asOf }: { brand: string; asOf: string }) {
  const path = `/brand/${brand}/scan`;
  return (
    <KeepOffline area={`scan-${brand}`} scope={path} paths={[path]} only alsoAssets={alsoAssets} asOf={asOf}>
      Passes on this device's list can be checked all the same. What was redeemed elsewhere since does not
      show.
    </KeepOffline>
  );
}
