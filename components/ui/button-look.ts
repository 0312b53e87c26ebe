export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 text-center font-medium text-sm leading-5 transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-60";

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-leaf text-on-leaf hover:bg-leaf-strong",
  secondary: "border-line-strong bg-card text-ink hover:bg-sunken",
  quiet: "border-transparent text-leaf underline-offset-4 hover:underline",
  danger: "border-transparent bg-danger text-on-danger hover:opacity-90",
};

/** The classes of everything that looks like a button. */
export function buttonClass(look: ButtonLook, wide = false): string {
  return `${base} ${looks[look]}${wide ? " w-full" : ""}`;
}
