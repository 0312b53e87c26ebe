import type { ReactNode } from "react";

/** A sheet of paper on the ground. */
export function Card({
  children,
  as: Tag = "div",
  flush = false,
}: {
  children: ReactNode;
  as?: "div" | "section" | "article" | "li";
  flush?: boolean;
}) {
  return (
    <Tag
      className={`border-line bg-card min-w-0 rounded-xl border shadow-[0_1px_2px_rgb(0_0_0/0.04)] ${flush ? "overflow-hidden" : "p-5 sm:p-6"}`}
    >
      {children}
    </Tag>
  );
}
