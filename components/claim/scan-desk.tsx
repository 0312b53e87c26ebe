import { headers } from "next/headers";
import { BrandHeader } from "@/components/brand/brand-header";
import { DeliveryList } from "@/components/claim/delivery-list";
import { FlaggedList } from "@/components/claim/flagged-list";
import { KeepScanner } from "@/components/claim/keep-scanner";
import { RedemptionList } from "@/components/claim/redemption-list";
import { Scanner } from "@/components/claim/scanner";
import { keptHeader } from "@/components/offline/kept-header";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireTeammate } from "@/lib/account/gate";
import { listDeliveries } from "@/lib/claim/delivery-queries";
import { latestRedemptions } from "@/lib/claim/queries";
import { redeemsAt } from "@/lib/claim/redeems-at";
import { flaggedUses } from "@/lib/claim/scan-queries";
import { listVenues } from "@/lib/venue/queries";

/** Where a brand's staff check passes, with what was redeemed lately. Nothing of the people who claim is shown. */
export async function ScanDesk({ slug: given }: { slug: Promise<string> }) {
  const slug = await given;
  const teammate = await requireTeammate(slug, "STAFF", `/brand/${slug}/scan`);
  // What a device keeps for the time without network holds nobody's address.
  const forKeeping = (await headers()).has(keptHeader);
  const [all, redemptions, flagged, deliveries] = await Promise.all([
    listVenues(teammate.brandId),
    latestRedemptions(teammate),
    flaggedUses(teammate),
    forKeeping ? [] : listDeliveries(teammate),
  ]);
  const venues = all.filter(({ id }) => redeemsAt(teammate, id));
  return (
    <>
      {/* Asked for with the session, unlike the manifest of a page's metadata: only staff may know the brand's rooms. */}
      <link rel="manifest" href={`/brand/${slug}/scan/app.webmanifest`} crossOrigin="use-credentials" />
      <KeepScanner brand={slug} asOf={new Date().toISOString()} />
      <BrandHeader teammate={teammate} here="scan" title="Scan" />
      {all.length > 0 && venues.length === 0 && (
        <div className="mb-6">
          <Notice>
            None of the brand's venues is yours at this moment, so you can redeem only what is used anywhere.
            An owner can say where you work.
          </Notice>
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Card as="section">
          <h2 className="mb-4 text-lg">Check a pass</h2>
          <Scanner brand={slug} venues={venues.map(({ id, name }) => ({ id, name }))} />
        </Card>
        <Card as="section">
          <h2 className="mb-1 text-lg">Last 24 hours</h2>
          <FlaggedList flagged={flagged} />
          <RedemptionList brand={slug} redemptions={redemptions} />
        </Card>
        {deliveries.length > 0 && (
          <Card as="section">
            <h2 className="mb-1 text-lg">To be sent</h2>
            <DeliveryList brand={slug} deliveries={deliveries} />
          </Card>
        )}
      </div>
    </>
  );
}
