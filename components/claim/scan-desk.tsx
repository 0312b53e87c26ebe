import { BrandHeader } from "@/components/brand/brand-header";
import { DeliveryList } from "@/components/claim/delivery-list";
import { RedemptionList } from "@/components/claim/redemption-list";
import { Scanner } from "@/components/claim/scanner";
import { Card } from "@/components/ui/card";
import { requireTeammate } from "@/lib/account/gate";
import { listVenues } from "@/lib/brand/queries";
import { listDeliveries } from "@/lib/claim/delivery-queries";
import { latestRedemptions } from "@/lib/claim/queries";

/** Where a brand's staff check passes, with what was redeemed lately. Nothing of the people who claim is shown. */
export async function ScanDesk({ slug: given }: { slug: Promise<string> }) {
  const slug = await given;
  const teammate = await requireTeammate(slug, "STAFF", `/brand/${slug}/scan`);
  const [venues, redemptions, deliveries] = await Promise.all([
    listVenues(teammate.brandId),
    latestRedemptions(teammate),
    listDeliveries(teammate),
  ]);
  return (
    <>
      <BrandHeader teammate={teammate} here="scan" title="Scan" />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Card as="section">
          <h2 className="mb-4 text-lg">Check a pass</h2>
          <Scanner brand={slug} venues={venues.map(({ id, name }) => ({ id, name }))} />
        </Card>
        <Card as="section">
          <h2 className="mb-1 text-lg">Last 24 hours</h2>
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
