"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-look";

/**
 * A button that opens a question over the page. The focus stays inside, Escape closes it and gives the focus back. Where
 * `children` is a function it gets what closes the dialog.
 */
export function Dialog({
  opener,
  openerLook = "secondary",
  title,
  children,
}: {
  opener: ReactNode;
  openerLook?: ButtonLook;
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // Pages left behind stay in memory: whoever comes back finds the question closed.
  useLayoutEffect(() => () => setOpen(false), []);
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger className={buttonClass(openerLook)}>{opener}</Base.Trigger>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/50" />
        {/* The focus begins on the whole: on the first button a key held too long would answer at once. */}
        <Base.Popup
          ref={popup}
          initialFocus={popup}
          className="border-line bg-card text-ink fixed top-1/2 left-1/2 z-50 grid max-h-[90dvh] w-[min(92vw,30rem)] -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto rounded-xl border p-6 shadow-xl outline-none"
        >
          <Base.Title className="text-xl">{title}</Base.Title>
          {typeof children === "function" ? children(() => setOpen(false)) : children}
          <Base.Close className={buttonClass("quiet")}>Not now</Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
