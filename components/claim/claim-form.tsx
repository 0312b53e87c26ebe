"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { AskedFields } from "@/components/claim/asked-fields";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice";
import { SubmitButton } from "@/components/ui/submit-button";
import { claimPerkAction } from "@/lib/claim/actions";
import type { AskingPerk } from "@/lib/claim/asked";
import { disclosureOf } from "@/lib/claim/disclosure";

/** Claims a perk, once its disclosure is agreed to and what its kind asks for is told, and goes on to the pass. */
export function ClaimForm({
  perkId,
  brandName,
  asking,
}: {
  perkId: string;
  brandName: string;
  asking: AskingPerk;
}) {
  const router = useRouter();
  const [opening, startOpening] = useTransition();
  // Not a redirect of the action's: the server would render the wallet in the middle of everybody's claims.
  const open = (claimId: string) => startOpening(() => router.push(`/wallet/${claimId}` as Route));
  return (
    <ActionForm
      action={claimPerkAction}
      label="Claim this perk"
      className="grid gap-4"
      onDone={({ claimId }) => open(claimId)}
      done={opening && "It is yours. Opening your pass …"}
    >
      <input type="hidden" name="perk" value={perkId} />
      <AskedFields asking={asking} />
      <CheckboxField name="disclosure">
        I agree: <q>{disclosureOf(brandName)}</q>
      </CheckboxField>
      <SubmitButton wide pending="Claiming …">
        Claim it
      </SubmitButton>
    </ActionForm>
  );
}
