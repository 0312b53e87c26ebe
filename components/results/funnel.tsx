import { countText, shareText } from "@/components/results/figure-words";
import { Meter } from "@/components/ui/meter";
import type { Results } from "@/lib/results/queries";

/** From seeing a perk to using it: each step with its count and its share of the one before, wide as its count. */
export function Funnel({ results: { whole, aside } }: { results: Results }) {
  const { seen, opened, claimed, redeemed } = whole;
  const steps = [
    { name: "Seen", count: seen, before: null, of: "" },
    { name: "Opened", count: opened, before: seen, of: "of those who saw it" },
    { name: "Claimed", count: claimed, before: opened, of: "of those who opened it" },
    { name: "Redeemed", count: redeemed, before: claimed, of: "of what was claimed" },
  ];
  const most = Math.max(1, ...steps.map(({ count }) => count ?? 0));
  const rest = [
    { name: "can still be used", count: aside.held },
    { name: "ran out or were given back", count: aside.lapsed },
    { name: "uses were rolled back", count: aside.rolledBack },
  ];
  return (
    <div className="grid gap-4">
      <ol className="grid gap-3">
        {steps.map(({ name, count, before, of }) => {
          const share = shareText(count, before);
          return (
            <li key={name} className="grid gap-1.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">{name}</span>
                <span className="flex flex-wrap items-baseline gap-x-3">
                  {share && (
                    <span className="text-muted text-sm">
                      {share} {of}
                    </span>
                  )}
                  <span className="text-lg font-semibold tabular-nums">{countText(count)}</span>
                </span>
              </div>
              <Meter label={name} value={count ?? 0} most={most} gold={name === "Redeemed"} />
            </li>
          );
        })}
      </ol>
      <p className="text-muted text-sm leading-6">
        Of these claims{" "}
        {rest.map(({ name, count }, index) => (
          <span key={name}>
            {index === 1 ? ", " : index === 2 ? "; " : ""}
            <span className="tabular-nums">{countText(count)}</span> {name}
          </span>
        ))}
        .
      </p>
    </div>
  );
}
