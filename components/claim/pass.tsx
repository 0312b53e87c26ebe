"use client";
import { BindPass } from "@/components/claim/bind-pass";
import type { DeviceKey } from "@/components/claim/device-keys";
import { PassCode } from "@/components/claim/pass-code";
import { PassFullScreen } from "@/components/claim/pass-full-screen";
import { PassQr } from "@/components/claim/pass-qr";
import { RotatingQr } from "@/components/claim/rotating-qr";
import { useDeviceKey } from "@/components/claim/use-device-key";
import { useRotatingPass } from "@/components/claim/use-rotating-pass";
import { PrintButton } from "@/components/ui/print-button";
import type { ClaimPass } from "@/lib/claim/queries";

interface Held {
  readonly claimId: string;
  readonly perkId: string;
  readonly title: string;
  readonly pass: ClaimPass;
}

function OnThisDevice({ held: { claimId, perkId, title, pass }, device }: { held: Held; device: DeviceKey }) {
  const shown = useRotatingPass(claimId, perkId, device);
  return (
    <>
      <RotatingQr shown={shown} />
      <PassCode code={pass.code} />
      <div className="flex flex-wrap justify-center gap-3">
        <PassFullScreen title={title}>
          <RotatingQr shown={shown} />
          <PassCode code={pass.code} />
        </PassFullScreen>
        <PrintButton />
      </div>
    </>
  );
}

function Fixed({ held: { title, pass } }: { held: Held }) {
  return (
    <>
      <PassQr token={pass.token} />
      <PassCode code={pass.code} />
      <div className="flex flex-wrap justify-center gap-3">
        <PassFullScreen title={title}>
          <PassQr token={pass.token} />
          <PassCode code={pass.code} />
        </PassFullScreen>
        <PrintButton />
      </div>
    </>
  );
}

function Elsewhere({ held }: { held: Held }) {
  const { claimId, perkId, pass } = held;
  return (
    <>
      {pass.key === null ? (
        <Fixed held={held} />
      ) : (
        <>
          <p className="max-w-prose leading-7">
            This pass is bound to another device, on which it changes every 15 seconds. Show it here instead,
            and it stops working there.
          </p>
          <PassCode code={pass.code} />
        </>
      )}
      <BindPass claimId={claimId} perkId={perkId} />
    </>
  );
}

function OnScreen({ held }: { held: Held }) {
  const device = useDeviceKey(held.perkId, held.pass.key);
  if (device === "looking")
    return (
      <>
        <RotatingQr shown={null} />
        <PassCode code={held.pass.code} />
      </>
    );
  if (device === "elsewhere") return <Elsewhere held={held} />;
  if (device === "unable") return <Fixed held={held} />;
  return <OnThisDevice held={held} device={device} />;
}

/** A claim's pass as the device in hand can show it, and on paper the one that does not change. */
export function Pass(held: Held) {
  return (
    <>
      <div className="grid justify-items-center gap-5 print:hidden">
        <OnScreen held={held} />
      </div>
      <div className="hidden justify-items-center gap-5 print:grid">
        <PassQr token={held.pass.token} />
        <PassCode code={held.pass.code} />
        <p className="text-sm">Staff need network to accept this pass from paper.</p>
      </div>
    </>
  );
}
