import { notFound } from "next/navigation";
import { connection } from "next/server";
import { PerkGrid } from "@/components/claim/perk-grid";
import { ProvenDomains } from "@/components/domain/proven-domains";
import { ReliabilityReceipt } from "@/components/message/reliability-receipt";
import { EmptyState } from "@/components/ui/empty-state";
import { CardSkeleton } from "@/components/ui/skeleton";
import { visitingMember } from "@/lib/account/gate";
import { publicBrand } from "@/lib/brand/queries";
import { listPerks } from "@/lib/claim/perk-queries";
import { reliabilityOfBrand } from "@/lib/message/queries";

/** A brand as everybody sees it: who it is, how reliable it has been, and what it offers now. */
export async function BrandPage({ slug }: { slug: Promise<string> }) {
  await connection();
  const brand = await publicBrand(await slug);
  if (!brand) notFound();
  const member = await visitingMember();
  const [perks, reliability] = await Promise.all([
    listPerks(member, { kind: null, city: null, brandId: brand.id }),
    reliabilityOfBrand(brand.id, new Date()),
  ]);
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-3">
        <h1 className="text-3xl leading-tight wrap-anywhere sm:text-4xl">{brand.name}</h1>
        <p className="text-muted max-w-prose leading-7 wrap-anywhere">{brand.blurb}</p>
        <p className="text-sm">
          <a
            href="#reliability"
            className="text-leaf inline-flex min-h-6 items-center font-medium underline underline-offset-4"
          >
            {reliability.tenths === null
              ? "Reliability: too little has happened yet"
              : `Reliability ${(reliability.tenths / 10).toFixed(1)} of 100, line by line`}
          </a>
        </p>
        <ProvenDomains proven={brand.proven} />
        {brand.websiteUrl && brand.proven.length === 0 && (
          <p className="text-sm">
            <a
              href={brand.websiteUrl}
              rel="nofollow noopener"
              className="text-leaf font-medium break-all underline"
            >
              {brand.websiteUrl.replace(/^https?:\/\//, "").replace(/\/$/, "")}
            </a>
          </p>
        )}
      </header>
      <section aria-labelledby="perks" className="grid grid-cols-1 gap-4">
        <h2 id="perks" className="text-2xl">
          Perks
        </h2>
        {perks.length === 0 ? (
          <EmptyState title="No perk at the moment">This brand offers nothing just now.</EmptyState>
        ) : (
          <PerkGrid perks={perks} member={member !== null} />
        )}
      </section>
      <ReliabilityReceipt id="reliability" reliability={reliability} />
    </div>
  );
}

export function BrandPageSkeleton() {
  return (
    <div className="grid gap-8">
      <CardSkeleton label="Reading the brand" />
      <CardSkeleton />
    </div>
  );
}
