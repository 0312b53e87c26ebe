import type { Route } from "next";
import Link from "next/link";

/** The ways within a part of Laurel, as tabs; the one that leads to where we are is marked. */
export function SubNavigation({
  label,
  ways,
}: {
  /** Names it for screen readers. */
  label: string;
  ways: readonly { readonly href: Route; readonly label: string; readonly here: boolean }[];
}) {
  return (
    <nav data-print="hide" aria-label={label} className="border-line flex flex-wrap border-b sm:gap-x-1">
      {ways.map((way) => (
        <Link
          key={way.href}
          href={way.href}
          aria-current={way.here ? "page" : undefined}
          className="text-muted hover:text-ink aria-[current=page]:border-leaf aria-[current=page]:text-ink -mb-px flex min-h-11 items-center border-b-2 border-transparent px-2 text-sm font-medium sm:px-3"
        >
          {way.label}
        </Link>
      ))}
    </nav>
  );
}
