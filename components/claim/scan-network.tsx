"use client";
import { Volume2, VolumeX } from "lucide-react";
import { useSyncExternalStore } from "react";
import { isMuted, onMuted, setMuted } from "@/components/claim/scan-signal";
import type { OfflineScan } from "@/components/claim/use-offline-scan";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { clockInWords } from "@/lib/claim/clock-words";

const clock = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);

function listInWords({ kept }: OfflineScan): string {
  if (!kept) return "No list is loaded for this venue yet, so passes can be checked with network only.";
  const { claims, madeAt, leaseUntil, venue } = kept.list;
  const [loaded, until] = [clock(madeAt, venue.timeZone), clock(leaseUntil, venue.timeZone)];
  const count = claims.length === 1 ? "1 pass" : `${claims.length.toLocaleString("en")} passes`;
  return `${count} can be checked without network: the list of ${loaded}, good until ${until}.`;
}

function Mute() {
  const muted = useSyncExternalStore(onMuted, isMuted, () => false);
  const Icon = muted ? VolumeX : Volume2;
  return (
    <Button look="quiet" aria-pressed={muted} onClick={() => setMuted(!muted)}>
      <Icon aria-hidden className="size-4" />
      Mute
    </Button>
  );
}

/** How the scanner stands: the network, the list for the time without it, the clock, and what waits to be told. */
export function ScanNetwork({ scan }: { scan: OfflineScan }) {
  const { online, signedOut, kept, entries, sync } = scan;
  const waiting = entries.filter(({ settled }) => settled === null).length;
  return (
    <div className="border-line bg-sunken grid gap-2 rounded-lg border px-4 py-3 text-sm leading-6">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status">
          <Badge tone={online ? "good" : "gold"}>{online ? "Online" : "Offline"}</Badge>
        </p>
        <Mute />
      </div>
      {signedOut && <p className="font-medium">You are signed out. Sign in again to load today's list.</p>}
      <p>{listInWords(scan)}</p>
      {kept && <p>{clockInWords(kept.aheadMs)}</p>}
      {waiting > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="font-medium">
            {waiting === 1 ? "One use waits" : `${waiting} uses wait`} to be told to Laurel.
          </p>
          <Button onClick={() => void sync()}>Tell it now</Button>
        </div>
      )}
    </div>
  );
}
