/** The shape of what is being read; hidden from screen readers, which hear `label` instead. */
export function Skeleton({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div
          key={line}
          aria-hidden
          className={`bg-sunken h-5 animate-pulse rounded-md ${line === lines - 1 ? "w-2/3" : "w-full"}`}
        />
      ))}
    </div>
  );
}

/** A whole sheet that is being read. */
export function CardSkeleton({ label = "Loading" }: { label?: string }) {
  return (
    <div className="border-line bg-card rounded-xl border p-6">
      <Skeleton label={label} lines={4} />
    </div>
  );
}
