"use client";
import { PassQr } from "@/components/claim/pass-qr";
import type { ShownPass } from "@/components/claim/use-rotating-pass";
import { windowMs } from "@/lib/claim/device-pass";

function Ring({ window }: { window: number }) {
  return (
    <svg
      viewBox="0 0 36 36"
      aria-hidden
      className="size-5 shrink-0 -rotate-90 motion-reduce:hidden"
      fill="none"
    >
      <circle cx="18" cy="18" r="15" stroke="currentColor" strokeWidth="4" className="opacity-20" />
      <circle
        key={window}
        cx="18"
        cy="18"
        r="15"
        pathLength="100"
        strokeDasharray="100"
        stroke="currentColor"
        strokeWidth="4"
        className="animate-[run-out_15s_linear_both]"
        // Where in its fifteen seconds the pass is already.
        style={{ animationDelay: `${window * windowMs - Date.now()}ms` }}
      />
    </svg>
  );
}

/** The pass of this moment as a QR code, with a ring that runs out until the next. */
export function RotatingQr({ shown }: { shown: ShownPass | null }) {
  return (
    <div className="grid w-full max-w-96 justify-items-center gap-3">
      {shown ? (
        <PassQr token={shown.text} />
      ) : (
        <div role="status" className="bg-sunken grid aspect-square w-full place-items-center rounded-lg">
          Making your pass …
        </div>
      )}
      <p className="flex items-center gap-2 text-sm">
        {shown && <Ring window={shown.window} />}
        Changes every 15 seconds, so a picture of it is worth nothing.
      </p>
    </div>
  );
}
