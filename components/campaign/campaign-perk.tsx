import Link from "next/link";
import { KindIcon } from "@/components/perk/kind-icon";
import { StatusBadge } from "@/components/perk/status-badge";
import { Badge } from "@/components/ui/badge";
import type { CampaignPerk } from "@/lib/campaign/queries";
import { kindNames } from "@/lib/perk/kinds";

const count = (units: number) => units.toLocaleString("en");

/** A perk in its campaign: its state, what a moderator said, how much of it was claimed and redeemed. */
export function CampaignPerkRow({ brand, perk }: { brand: string; perk: CampaignPerk }) {
  const asked = perk.status === "CHANGES_ASKED" || perk.status === "REJECTED" ? perk.review : null;
  return (
    <li className="relative grid gap-2 px-5 py-4 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 text-base wrap-anywhere">
          <Link
            href={`/brand/${brand}/perks/${perk.id}`}
            className="after:absolute after:inset-0 hover:underline"
          >
            {perk.title}
          </Link>
        </h3>
        <StatusBadge status={perk.status} phase={perk.phase} />
      </div>
      <p className="text-muted flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span className="inline-flex items-center gap-1.5">
          <KindIcon kind={perk.kind} />
          {kindNames[perk.kind]}
        </span>
        {perk.status === "APPROVED" ? (
          <span>
            {count(perk.claims)} of {count(perk.stock)} claimed, {count(perk.redeemed)} redeemed
          </span>
        ) : (
          <span>{count(perk.stock)} units</span>
        )}
        {perk.lowCodes !== null && (
          <Badge tone="gold">
            {perk.lowCodes === 0 ? "No code left" : `${count(perk.lowCodes)} codes left`}
          </Badge>
        )}
      </p>
      {asked && (
        <p className="border-gold line-clamp-3 border-l-2 pl-3 text-sm leading-6 wrap-anywhere">
          <span className="text-muted">The moderator wrote: </span>
          {asked.reason}
        </p>
      )}
    </li>
  );
}
