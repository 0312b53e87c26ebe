import { TextArea, TextField } from "@/components/ui/field";

/** What a brand says of itself. */
export function BrandFields({
  brand,
}: {
  brand?: { readonly name: string; readonly blurb: string; readonly websiteUrl: string | null };
}) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        defaultValue={brand?.name}
        maxLength={60}
        autoComplete="organization"
      />
      <TextArea
        name="blurb"
        label="What the brand is"
        hint="A sentence or two that members read beside your perks."
        defaultValue={brand?.blurb}
        rows={3}
        maxLength={280}
      />
      <TextField
        name="websiteUrl"
        type="url"
        label="Website"
        hint="The whole address, as in https://example.org."
        optional
        defaultValue={brand?.websiteUrl ?? undefined}
        maxLength={200}
      />
    </>
  );
}
