import type { Route } from "next";
import Link from "next/link";
import { type CampaignAt, CampaignFrame } from "@/components/campaign/campaign-frame";
import { KindIcon } from "@/components/perk/kind-icon";
import { LackList } from "@/components/perk/lack-list";
import { PerkMoves } from "@/components/perk/perk-moves";
import { StatusBadge } from "@/components/perk/status-badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { DraftPerk } from "@/lib/campaign/draft-queries";
import { kindNames } from "@/lib/perk/kinds";
import { mayMove } from "@/lib/perk/status";

function PerkRow({ brand, perk }: { brand: string; perk: DraftPerk }) {
  const { id, title, kind, status, stock, lacks } = perk;
  return (
    <Card as="li">
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 className="min-w-0 text-lg wrap-anywhere">
            <Link href={`/brand/${brand}/perks/${id}`} className="hover:underline">
              {title}
            </Link>
          </h2>
          <StatusBadge status={status} phase={null} />
        </div>
        <p className="text-muted flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <span className="inline-flex items-center gap-1.5">
            <KindIcon kind={kind} />
            {kindNames[kind]}
          </span>
          <span>{stock.toLocaleString("en")} units</span>
        </p>
        {mayMove(status, "submit") && <LackList brand={brand} perk={id} lacks={lacks} />}
        <div className="flex flex-wrap gap-3">
          <PerkMoves brand={brand} perk={id} status={status} />
        </div>
      </div>
    </Card>
  );
}

/** The second step of a campaign: its perks. Each is written in steps of its own. */
export function CampaignPerks({ place }: { place: CampaignAt }) {
  return (
    <CampaignFrame place={place} here="perks">
      {(brand, { id, perks }) => {
        const add = (
          <ButtonLink href={`/brand/${brand}/perks/new?campaign=${id}` as Route} look="primary">
            Add a perk
          </ButtonLink>
        );
        return perks.length === 0 ? (
          <EmptyState title="No perk yet" action={add}>
            A campaign holds one or more perks. Write the first one; each step is saved as a draft.
          </EmptyState>
        ) : (
          <div className="grid max-w-3xl gap-5">
            <ul className="grid gap-4">
              {perks.map((perk) => (
                <PerkRow key={perk.id} brand={brand} perk={perk} />
              ))}
            </ul>
            <div className="flex flex-wrap gap-3">
              {add}
              <ButtonLink href={`/brand/${brand}/campaigns/${id}/budget` as Route}>
                Go on to the budget
              </ButtonLink>
            </div>
          </div>
        );
      }}
    </CampaignFrame>
  );
}
