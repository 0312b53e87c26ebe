import type { ReactNode } from "react";

/** One thought of the landing page under its heading. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="border-line border-t pt-12 sm:pt-16">
      <div className="mb-8 max-w-2xl">
        <h2 id={id} className="text-2xl sm:text-3xl">
          {title}
        </h2>
        {lead && <p className="text-muted mt-3 text-base leading-7">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
