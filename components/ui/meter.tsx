/** How far something is: `value` of `most`, or in motion while the whole is unknown (`most` null). */
export function Progress({ label, value, most }: { label: string; value: number; most: number | null }) {
  const known = most !== null && most > 0;
  const share = known ? Math.min(100, (value / most) * 100) : 100;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={known ? most : undefined}
      aria-valuenow={known ? value : undefined}
      className="bg-sunken h-2.5 w-full overflow-hidden rounded-full"
    >
      <div
        className={`bg-leaf h-full rounded-full transition-[width] ${known ? "" : "animate-pulse opacity-60"}`}
        style={{ width: `${share}%` }}
      />
    </div>
  );
}

/** A share of a whole as a bar, with words beside it for everybody. */
export function Meter({
  label,
  value,
  most,
  gold = false,
}: {
  label: string;
  value: number;
  most: number;
  gold?: boolean;
}) {
  const share = most > 0 ? Math.max(0, Math.min(100, (value / most) * 100)) : 0;
  return (
    <div className="bg-sunken h-2 w-full overflow-hidden rounded-full">
      <span className="sr-only">{label}</span>
      <div
        className={`h-full rounded-full ${gold ? "bg-gold-bright" : "bg-leaf"}`}
        style={{ width: `${share}%` }}
      />
    </div>
  );
}
