import type { ReactNode } from "react";

/** What stands where there is nothing yet: why, and the way on. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border-line-strong grid justify-items-center gap-3 rounded-xl border border-dashed px-5 py-10 text-center">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <div className="text-muted max-w-prose text-sm leading-6">{children}</div>}
      {action}
    </div>
  );
}
