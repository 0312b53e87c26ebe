import Link from "next/link";
import { type ReactNode, Suspense } from "react";
import { Mark } from "@/components/shell/mark";
import { Navigation, NavigationSkeleton } from "@/components/shell/navigation";

const footLink = "flex min-h-11 items-center underline underline-offset-4 hover:text-ink";

/** The frame of every page: a way past the navigation, the header, the page, the footer. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="bg-leaf text-on-leaf sr-only rounded-lg px-4 py-3 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to the content
      </a>
      <header data-print="hide" className="border-line bg-paper sticky top-0 z-30 border-b">
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-4 px-4 sm:px-6">
          <Link
            href="/"
            className="text-leaf flex min-h-11 items-center gap-1.5 font-serif text-xl font-semibold"
          >
            <Mark />
            Laurel
          </Link>
          <Suspense fallback={<NavigationSkeleton />}>
            <Navigation />
          </Suspense>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12"
      >
        {children}
      </main>
      <footer data-print="hide" className="border-line border-t">
        <div className="text-muted mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 py-4 text-sm sm:px-6">
          <span className="py-2">Laurel measures conversation, and says how.</span>
          <Link href="/method" className={footLink}>
            How the score works
          </Link>
          <Link href="/perks" className={footLink}>
            Perks
          </Link>
          <Link href="/brand" className={footLink}>
            For brands
          </Link>
          <Link href="/status" className={footLink}>
            Status
          </Link>
        </div>
      </footer>
    </div>
  );
}
