"use client";
import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/** The navigation folded behind a button where the page is narrow. Works before JavaScript; closes after each step. */
export function NavMenu({ children }: { children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page is what closes it
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  return (
    <details
      ref={menu}
      className="group md:hidden"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current) return;
        menu.current.open = false;
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary
        aria-label="Menu"
        className="hover:bg-sunken flex size-11 list-none items-center justify-center rounded-lg [&::-webkit-details-marker]:hidden"
      >
        <Menu aria-hidden className="size-6 group-open:hidden" />
        <X aria-hidden className="hidden size-6 group-open:block" />
      </summary>
      <div className="border-line bg-card absolute inset-x-0 top-16 grid gap-1 border-b p-4 shadow-lg">
        {children}
      </div>
    </details>
  );
}
