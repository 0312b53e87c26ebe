import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginLinkAction } from "@/lib/link/actions";

/** Begins a link. What was typed stays when the answer is no. */
export function LinkForm() {
  return (
    <Card as="section">
      <h2 className="mb-1 text-xl">Link a Mastodon account</h2>
      <p className="text-muted mb-5 text-sm leading-6">
        Your server asks you whether Laurel may read. Laurel can never post, follow or change anything.
      </p>
      <ActionForm action={beginLinkAction} label="Link a Mastodon account">
        <TextField
          name="place"
          label="Your handle or server"
          hint={
            <>
              As in <span className="whitespace-nowrap">name@mastodon.social</span> or{" "}
              <span className="whitespace-nowrap">mastodon.social</span>. Servers that speak its language work
              too.
            </>
          }
          placeholder="name@mastodon.social"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="email"
        />
        <SubmitButton pending="Looking for your server …">Go to my server</SubmitButton>
      </ActionForm>
    </Card>
  );
}
