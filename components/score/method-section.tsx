import type { ReactNode } from "react";

/** A section of the method page, reachable by its address. */
export function MethodSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Rules told one by one. */
export function Rules({ children }: { children: ReactNode }) {
  return <ul className="marker:text-muted grid max-w-prose list-disc gap-2 pl-5 leading-7">{children}</ul>;
}
