"use client";
import { usePathname, useSearchParams } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/** One way to look at something. */
export interface View {
  /** Its word in the address. */
  readonly value: string;
  readonly label: string;
  readonly content: ReactNode;
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/**
 * Views of one thing, the first unless the address asks for another by `param`. Links lead from one to the other, also without
 * script; with it the server is not asked again.
 */
export function Views({
  param,
  label,
  views,
}: {
  param: string;
  /** Names the links for screen readers. */
  label: string;
  views: readonly [View, ...View[]];
}) {
  const path = usePathname();
  const asked = useSearchParams();
  const shown = views.find(({ value }) => value === asked.get(param)) ?? views[0];
  const addressOf = ({ value }: View) => {
    const search = new URLSearchParams(asked);
    if (value === views[0].value) search.delete(param);
    else search.set(param, value);
    return search.size > 0 ? `${path}?${search}` : path;
  };
  return (
    <>
      <nav aria-label={label} data-print="hide">
        <ul className="bg-sunken inline-flex flex-wrap gap-1 rounded-lg p-1">
          {views.map((view) => (
            <li key={view.value}>
              <a
                href={addressOf(view)}
                aria-current={view === shown ? "true" : undefined}
                onClick={(event) => {
                  if (!isPlainClick(event)) return;
                  event.preventDefault();
                  window.history.replaceState(null, "", addressOf(view));
                }}
                className="aria-[current=true]:bg-card aria-[current=true]:text-leaf-strong flex min-h-11 items-center rounded-md px-3 text-sm font-medium"
              >
                {view.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.content}
    </>
  );
}
