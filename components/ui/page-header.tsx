import type { ReactNode } from "react";

/** A page's heading, what the page is for, and what one can do first. */
export function PageHeader({
  title,
  lead,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-4 sm:mb-8">
      <div className="max-w-2xl min-w-0">
        <h1 className="text-3xl leading-tight sm:text-4xl">{title}</h1>
        {lead && <p className="text-muted mt-2 text-base leading-7 text-balance">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
