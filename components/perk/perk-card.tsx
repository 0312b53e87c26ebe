import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { KindIcon } from "@/components/perk/kind-icon";
import { PerkPicture } from "@/components/perk/perk-picture";
import { gateText, leftText, placeText, worthText } from "@/components/perk/perk-words";
import { PhaseBadge } from "@/components/perk/phase-badge";
import { Time } from "@/components/ui/time";
import { kindNames } from "@/lib/perk/kinds";
import type { PerkView } from "@/lib/perk/view";

/**
 * A perk among others. The whole card is the link to `href`; without one it is a preview. `children` stand at its foot: the
 * reader's own distance to the gate.
 */
export function PerkCard<Path extends string>({
  perk,
  href,
  heading: Heading = "h3",
  children,
}: {
  perk: PerkView;
  href?: Route<Path>;
  heading?: "h2" | "h3";
  children?: ReactNode;
}) {
  return (
    <article className="border-line bg-card relative flex h-full min-w-0 flex-col overflow-hidden rounded-xl border">
      <PerkPicture perk={perk} sizes="(min-width: 64rem) 22rem, (min-width: 40rem) 50vw, 100vw" />
      <div className="flex grow flex-col gap-3 p-5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span className="text-muted inline-flex items-center gap-1.5 text-xs font-medium">
            <KindIcon kind={perk.kind} />
            {kindNames[perk.kind]}
          </span>
          <PhaseBadge phase={perk.phase} />
        </div>
        <div>
          <Heading className="text-lg leading-snug wrap-anywhere">
            {href ? (
              <Link href={href} className="after:absolute after:inset-0 hover:underline">
                {perk.title}
              </Link>
            ) : (
              perk.title
            )}
          </Heading>
          <p className="text-muted mt-1 text-sm wrap-anywhere">
            {perk.brand.name} · {placeText(perk)}
          </p>
        </div>
        <dl className="mt-auto grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
          <dt className="text-muted">Worth</dt>
          <dd className="text-right font-medium">{worthText(perk)}</dd>
          <dt className="text-muted">Gate</dt>
          <dd className="text-right font-medium">{gateText(perk)}</dd>
          {perk.phase === "live" && (
            <>
              <dt className="text-muted">Stock</dt>
              <dd className="text-right font-medium">{leftText(perk)}</dd>
            </>
          )}
          {perk.phase === "opening_soon" && (
            <>
              <dt className="text-muted">Opens</dt>
              <dd className="text-right font-medium">
                <Time at={perk.opensAt} zone={perk.timeZone} />
              </dd>
            </>
          )}
        </dl>
        {children}
      </div>
    </article>
  );
}
