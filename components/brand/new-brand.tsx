import { BrandFields } from "@/components/brand/brand-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireMember } from "@/lib/account/gate";
import { createBrandAction } from "@/lib/brand/actions";

/** The form of a new brand. */
export async function NewBrand() {
  await requireMember("/brand/new");
  return (
    <div className="max-w-xl">
      <Card>
        <ActionForm action={createBrandAction} label="New brand">
          <BrandFields />
          <p className="text-muted text-sm leading-6">
            You become its owner. Its address on Laurel is made from the name and stays as it is when you
            rename it.
          </p>
          <div>
            <SubmitButton>Create the brand</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </div>
  );
}
