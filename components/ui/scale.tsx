/** A value on a scale from 1 to `most`, within the range that it may as well be in. Words beside it must say the same. */
export function Scale({
  low,
  high,
  value,
  most = 100,
  thin = false,
}: {
  low: number;
  high: number;
  value: number;
  most?: number;
  thin?: boolean;
}) {
  const share = (amount: number) => ((amount - 1) / (most - 1)) * 100;
  // Never narrower than can be seen.
  const width = Math.max(1, share(high) - share(low));
  return (
    <div aria-hidden className={`bg-sunken relative rounded-full ${thin ? "h-2" : "h-3"}`}>
      <div
        className="bg-gold-bright absolute inset-y-0 rounded-full"
        style={{ left: `${Math.min(share(low), 99)}%`, width: `${width}%` }}
      />
      <div
        className="bg-leaf absolute -inset-y-1 w-1 -translate-x-1/2 rounded-full"
        style={{ left: `${share(value)}%` }}
      />
    </div>
  );
}
