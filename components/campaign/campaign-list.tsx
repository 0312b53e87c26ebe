import type { Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { CampaignPerkRow } from "@/components/campaign/campaign-perk";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireTeammate } from "@/lib/account/gate";
import { type CampaignRow, listCampaigns } from "@/lib/campaign/queries";

function Campaign({ brand, campaign }: { brand: string; campaign: CampaignRow }) {
  return (
    <Card as="section" flush>
      <div className="border-line flex flex-wrap items-center justify-between gap-3 border-b px-5 py-4 sm:px-6">
        <h2 className="min-w-0 text-xl wrap-anywhere">
          <Link href={`/brand/${brand}/campaigns/${campaign.id}` as Route} className="hover:underline">
            {campaign.name}
          </Link>
        </h2>
        <div className="flex flex-wrap gap-3">
          {campaign.perks.some(({ status }) => status === "APPROVED") && (
            <ButtonLink href={`/brand/${brand}/campaigns/${campaign.id}/results`}>Results</ButtonLink>
          )}
          <ButtonLink href={`/brand/${brand}/campaigns/${campaign.id}/perks` as Route}>
            Write and hand in
          </ButtonLink>
        </div>
      </div>
      {campaign.perks.length === 0 ? (
        <p className="text-muted px-5 py-6 text-sm sm:px-6">No perk in this campaign yet.</p>
      ) : (
        <ul className="divide-line divide-y">
          {campaign.perks.map((perk) => (
            <CampaignPerkRow key={perk.id} brand={brand} perk={perk} />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The brand's campaigns with what became of their perks. */
export async function CampaignList({ slug }: { slug: Promise<string> }) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "STAFF", `/brand/${brand}`);
  // Staff have the scanner only.
  if (teammate.role === "STAFF") redirect(`/brand/${brand}/scan`);
  const campaigns = await listCampaigns(teammate.brandId);
  const create = (
    <ButtonLink href={`/brand/${brand}/campaigns/new`} look="primary">
      New campaign
    </ButtonLink>
  );
  return (
    <>
      <BrandHeader
        teammate={teammate}
        here="campaigns"
        title="Campaigns"
        actions={campaigns.length > 0 && create}
      />
      {campaigns.length === 0 ? (
        <EmptyState title="No campaign yet" action={create}>
          A campaign holds perks that belong together. Create one, write a perk, and hand it in for review:
          members see it once a moderator approved it.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          {campaigns.map((campaign) => (
            <Campaign key={campaign.id} brand={brand} campaign={campaign} />
          ))}
        </div>
      )}
    </>
  );
}
