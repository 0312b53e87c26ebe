import type { ReactNode } from "react";

const tones = {
  plain: "border-line bg-sunken text-ink",
  good: "border-leaf bg-leaf-soft text-leaf-strong",
  gold: "border-gold bg-gold-soft text-gold",
  bad: "border-danger bg-danger-soft text-danger",
};

/** A word or two about a state. */
export function Badge({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 font-sans text-xs leading-5 font-medium tracking-normal whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
