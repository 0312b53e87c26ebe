import { notFound } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { draftValues } from "@/components/perk/form-values";
import { PerkForm } from "@/components/perk/perk-form";
import { PerkHistory } from "@/components/perk/perk-history";
import { PerkMoves } from "@/components/perk/perk-moves";
import { PerkPreview } from "@/components/perk/perk-preview";
import { PerkState } from "@/components/perk/perk-state";
import { PictureForm } from "@/components/perk/picture-form";
import { StatusBadge } from "@/components/perk/status-badge";
import { StockForm } from "@/components/perk/stock-form";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireTeammate } from "@/lib/account/gate";
import { mayHaveCodes } from "@/lib/code/kinds";
import { submitPerkAction } from "@/lib/perk/actions";
import { perkDraft } from "@/lib/perk/queries";
import { mayMove } from "@/lib/perk/status";

/** A perk for the brand that posts it: its form while it may change, the preview, what moderators said, the hand-in. */
export async function PerkEditor({
  place,
  saved,
}: {
  place: Promise<{ brand: string; perk: string }>;
  saved: Promise<boolean>;
}) {
  const { brand, perk } = await place;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/perks/${perk}`);
  const draft = await perkDraft(teammate.brandId, perk);
  if (!draft) notFound();
  const { view, status, history } = draft;
  const editable = mayMove(status, "edit");
  return (
    <>
      <BrandHeader
        teammate={teammate}
        here="campaigns"
        title={view.title}
        actions={
          <>
            {mayHaveCodes(view.kind) && (
              <ButtonLink href={`/brand/${brand}/perks/${view.id}/codes`}>Codes</ButtonLink>
            )}
            <PerkMoves brand={brand} perk={view.id} status={status} />
          </>
        }
      />
      <div className="grid grid-cols-1 gap-8">
        <div className="grid gap-4">
          <div>
            <StatusBadge status={status} phase={view.phase} />
          </div>
          <PerkState brand={brand} draft={draft} saved={await saved} />
        </div>
        {status === "APPROVED" && <StockForm brand={brand} perk={view} />}
        {editable && (
          <>
            <PerkForm brand={brand} brandId={teammate.brandId} perk={view.id} values={draftValues(draft)} />
            <PictureForm brand={brand} perk={view} />
          </>
        )}
        <section className="grid gap-4">
          <h2 className="text-2xl">As a member sees it</h2>
          <PerkPreview perk={view} />
          {mayMove(status, "submit") && (
            <ActionForm action={submitPerkAction} label="Hand in for review">
              <input type="hidden" name="brand" value={brand} />
              <input type="hidden" name="perk" value={view.id} />
              <div className="flex flex-wrap items-center gap-4">
                <SubmitButton pending="Handing in …">Hand in for review</SubmitButton>
                <p className="text-muted max-w-prose text-sm">
                  What you saved last is handed in, as shown here. Members see it once a moderator approved
                  it.
                </p>
              </div>
            </ActionForm>
          )}
        </section>
        {history.length > 0 && (
          <Card as="section">
            <h2 className="mb-1 text-xl">Reviews</h2>
            <PerkHistory history={history} status={status} />
          </Card>
        )}
      </div>
    </>
  );
}
