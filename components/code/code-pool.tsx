import type { Route } from "next";
import { notFound } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { CodeForm } from "@/components/code/code-form";
import { CodeUpload } from "@/components/code/code-upload";
import { ImportCard } from "@/components/code/import-card";
import { PoolCounts } from "@/components/code/pool-counts";
import { PromotionCounts } from "@/components/code/promotion-counts";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireTeammate } from "@/lib/account/gate";
import { takesMoney } from "@/lib/billing/queries";
import { mayHaveCodes } from "@/lib/code/kinds";
import { poolOf } from "@/lib/code/queries";
import { setCodesSentences } from "@/lib/code/sentences";
import { mayMove } from "@/lib/perk/status";

/** The way to the codes that Laurel made: the shop has to know them. */
function TakeCodes({ brand, perk, owner }: { brand: string; perk: string; owner: boolean }) {
  if (!owner) return <p className="text-muted mt-4 text-sm">An owner can download them for your shop.</p>;
  return (
    <p className="mt-4 text-sm leading-6">
      <a
        href={`/api/brand/${brand}/perks/${perk}/codes`}
        download
        className="flex min-h-11 items-center underline underline-offset-4"
      >
        Download the codes for your shop
      </a>
      <span className="text-muted">That you did is written down in the audit log.</span>
    </p>
  );
}

/** The codes of a perk for its brand: where they come from, how many are left, and files on their way. */
export async function CodePool({ place }: { place: Promise<{ brand: string; perk: string }> }) {
  const { brand, perk } = await place;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/perks/${perk}/codes`);
  const pool = await poolOf(teammate.brandId, perk);
  if (!pool) notFound();
  const { status, source, imports, perkId } = pool;
  const running = imports.some(({ finished }) => !finished);
  const open = mayMove(status, "edit") || status === "APPROVED";
  return (
    <>
      <BrandHeader
        teammate={teammate}
        here="campaigns"
        title={`Codes: ${pool.title}`}
        actions={<ButtonLink href={`/brand/${brand}/perks/${perkId}` as Route}>Back to the perk</ButtonLink>}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Card as="section">
          <h2 className="mb-4 text-xl">Where they come from</h2>
          {mayHaveCodes(pool.kind) ? (
            <CodeForm brand={brand} pool={pool} withStripe={takesMoney()} />
          ) : (
            <Notice>{setCodesSentences.not_for_kind}</Notice>
          )}
        </Card>
        <div className="grid grid-cols-1 gap-6">
          {source !== "NONE" && (
            <Card as="section">
              <h2 className="mb-4 text-xl">The pool</h2>
              {pool.promotion ? (
                <PromotionCounts
                  pool={pool}
                  promotion={pool.promotion}
                  connectAt={teammate.role === "OWNER" ? (`/brand/${brand}/money` as Route) : null}
                />
              ) : (
                <PoolCounts pool={pool} />
              )}
              {source === "GENERATED" && status === "APPROVED" && (
                <TakeCodes brand={brand} perk={perkId} owner={teammate.role === "OWNER"} />
              )}
            </Card>
          )}
          {source === "IMPORTED" && (
            <Card as="section">
              <h2 className="mb-4 text-xl">Bring a file</h2>
              {open && !running && <CodeUpload brand={brand} perk={perkId} />}
              {!open && <Notice>While a moderator reads the perk, no codes can be added.</Notice>}
              {imports.length > 0 && (
                <ul className={open && !running ? "mt-6 grid gap-4" : "grid gap-4"}>
                  {imports.map((one) => (
                    <ImportCard key={one.id} brand={brand} initial={one} />
                  ))}
                </ul>
              )}
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
