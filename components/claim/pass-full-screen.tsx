"use client";
import { Maximize } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useWakeLock } from "@/components/claim/use-wake-lock";
import { Button } from "@/components/ui/button";

/**
 * Shows a pass alone on a white ground, whatever the theme, with the screen kept on. Escape and a phone's way back close it:
 * it is the browser's own dialog.
 */
export function PassFullScreen({ title, children }: { title: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useWakeLock(open);
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  // Pages left behind stay in memory: whoever comes back finds the page.
  useLayoutEffect(() => () => setOpen(false), []);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Maximize aria-hidden className="size-4" />
        Full screen
      </Button>
      {open && (
        <dialog
          ref={dialog}
          aria-label={title}
          onClose={() => setOpen(false)}
          className="m-0 h-dvh max-h-none w-dvw max-w-none overflow-y-auto bg-white text-black"
        >
          <div className="mx-auto grid min-h-full max-w-md content-center justify-items-center gap-6 px-4 py-8">
            <p className="text-center font-serif text-xl font-semibold wrap-anywhere">{title}</p>
            {children}
            <button
              type="button"
              onClick={() => dialog.current?.close()}
              className="min-h-11 rounded-lg border border-black px-6 text-sm font-medium"
            >
              Close
            </button>
          </div>
        </dialog>
      )}
    </>
  );
}
