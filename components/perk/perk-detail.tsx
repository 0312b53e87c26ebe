import Link from "next/link";
import type { ReactNode } from "react";
import { ProvenDomains } from "@/components/domain/proven-domains";
import { KindIcon } from "@/components/perk/kind-icon";
import { PerkFacts } from "@/components/perk/perk-facts";
import { PerkPicture } from "@/components/perk/perk-picture";
import { PhaseBadge } from "@/components/perk/phase-badge";
import { Card } from "@/components/ui/card";
import { kindNames } from "@/lib/perk/kinds";
import type { PerkView } from "@/lib/perk/view";
import type { City } from "@/lib/place/place";

/** Text as its writer broke it into lines. */
function Prose({ children, missing }: { children: string; missing: string }) {
  return children.trim() ? (
    <p className="max-w-prose leading-7 wrap-anywhere whitespace-pre-line">{children}</p>
  ) : (
    <p className="text-muted leading-7 italic">{missing}</p>
  );
}

/**
 * A perk as a member reads it: on its page, in the brand's preview and before a moderator. `children` stand above the facts:
 * the claim. `heading` is the level of its title; the parts below come one deeper.
 */
export function PerkDetail({
  perk,
  from = null,
  heading: Heading = "h1",
  children,
}: {
  perk: PerkView;
  /** Where its reader is, as far as they said. */
  from?: City | null;
  heading?: "h1" | "h2" | "h3";
  children?: ReactNode;
}) {
  const Part = Heading === "h1" ? "h2" : Heading === "h2" ? "h3" : "h4";
  return (
    // By the room it has and not by the window's, so that a preview as wide as a phone is what a phone shows.
    <article className="@container min-w-0">
      <div className="grid grid-cols-1 gap-6 @4xl:grid-cols-[minmax(0,1fr)_22rem] @4xl:gap-8">
        <div className="grid min-w-0 content-start gap-6">
          <div className="border-line overflow-hidden rounded-xl border">
            <PerkPicture perk={perk} sizes="(min-width: 64rem) 44rem, 100vw" eager />
          </div>
          <header className="grid gap-2">
            <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
              <span className="inline-flex items-center gap-1.5">
                <KindIcon kind={perk.kind} />
                {kindNames[perk.kind]}
              </span>
              <PhaseBadge phase={perk.phase} />
            </p>
            <Heading className="text-3xl leading-tight wrap-anywhere @xl:text-4xl">{perk.title}</Heading>
            <p className="text-muted">
              from {/* In previews the brand may have no page of its own yet. */}
              {Heading === "h1" ? (
                <Link href={`/brands/${perk.brand.slug}`} className="hover:underline">
                  {perk.brand.name}
                </Link>
              ) : (
                perk.brand.name
              )}
            </p>
            <ProvenDomains proven={perk.brand.proven} />
          </header>
          <section className="grid gap-2">
            <Part className="font-serif text-xl font-semibold">What you get</Part>
            <Prose missing="Not written yet.">{perk.benefit}</Prose>
          </section>
          <section className="grid gap-2">
            <Part className="font-serif text-xl font-semibold">Terms</Part>
            <Prose missing="Not written yet.">{perk.terms}</Prose>
          </section>
        </div>
        <div className="grid min-w-0 content-start gap-6">
          {children}
          <Card as="section">
            <Part className="mb-1 font-serif text-lg font-semibold">At a glance</Part>
            <PerkFacts perk={perk} from={from} />
          </Card>
        </div>
      </div>
    </article>
  );
}
