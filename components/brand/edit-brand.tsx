import { BrandFields } from "@/components/brand/brand-fields";
import { BrandHeader } from "@/components/brand/brand-header";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireTeammate } from "@/lib/account/gate";
import { editBrandAction } from "@/lib/brand/actions";
import { brandById } from "@/lib/brand/queries";

/** What a brand says of itself, for its owners to change. */
export async function EditBrand({ slug }: { slug: Promise<string> }) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "OWNER", `/brand/${brand}/edit`);
  return (
    <>
      <BrandHeader teammate={teammate} here="about" title="About the brand" />
      <div className="max-w-xl">
        <Card>
          <ActionForm action={editBrandAction} label="About the brand">
            <input type="hidden" name="brand" value={brand} />
            <BrandFields brand={await brandById(teammate.brandId)} />
            <div>
              <SubmitButton>Save</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
