"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Destination } from "@/components/shell/destinations";

/** One way of the navigation; the one that leads to where we are is marked. */
export function NavLink({ href, label }: Destination) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className="hover:bg-sunken aria-[current=page]:bg-leaf-soft aria-[current=page]:text-leaf-strong flex min-h-11 items-center rounded-lg px-3 text-sm font-medium"
    >
      {label}
    </Link>
  );
}
