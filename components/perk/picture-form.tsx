import { PerkPicture } from "@/components/perk/perk-picture";
import { PictureField } from "@/components/perk/picture-field";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { removePerkPictureAction, setPerkPictureAction } from "@/lib/perk/actions";
import type { PerkView } from "@/lib/perk/view";

/** A draft's picture: what it is now, another one, none. */
export function PictureForm({ brand, perk }: { brand: string; perk: PerkView }) {
  const which = (
    <>
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="perk" value={perk.id} />
    </>
  );
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">Picture</h2>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <div className="grid gap-3">
          <div className="border-line overflow-hidden rounded-lg border">
            <PerkPicture perk={perk} sizes="(min-width: 40rem) 30rem, 100vw" />
          </div>
          {perk.pictureId ? (
            <ActionForm action={removePerkPictureAction} label="Remove the picture">
              {which}
              <div>
                <SubmitButton look="secondary">Remove the picture</SubmitButton>
              </div>
            </ActionForm>
          ) : (
            <p className="text-muted text-sm">Without a picture, the sign of its kind is shown.</p>
          )}
        </div>
        <ActionForm action={setPerkPictureAction} label="Upload a file" done="The picture was stored.">
          {which}
          <PictureField />
          <div>
            <SubmitButton look="secondary" pending="Uploading …">
              {perk.pictureId ? "Replace the picture" : "Upload the picture"}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}
