"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { AskedFields } from "@/components/claim/asked-fields";
import { ClaimButton } from "@/components/claim/claim-button";
import { PassKeyField } from "@/components/claim/pass-key-field";
import type { Opening } from "@/components/claim/use-opening";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice";
import { claimPerkAction } from "@/lib/claim/actions";
import type { AskingPerk } from "@/lib/claim/asked";
import { disclosureOf } from "@/lib/claim/disclosure";

/** Claims a perk, once its disclosure is agreed to and what its kind asks for is told, and goes on to the pass. */
export function ClaimForm({
  perkId,
  brandName,
  asking,
  opening,
  waitlist,
}: {
  perkId: string;
  brandName: string;
  asking: AskingPerk;
  /** When it opens; null once it is open. */
  opening: Opening | null;
  /** Whether there is a line to join for whoever comes too late. */
  waitlist: boolean;
}) {
  const router = useRouter();
  const [leaving, startLeaving] = useTransition();
  // Not a redirect of the action's: the server would render the wallet in the middle of everybody's claims.
  const open = (claimId: string) => startLeaving(() => router.push(`/wallet/${claimId}` as Route));
  return (
    <ActionForm
      action={claimPerkAction}
      label="Claim this perk"
      className="grid gap-4"
      onDone={({ claimId }) => open(claimId)}
      onRefused={() => {
        // The page then shows the line; each at a moment of their own, since many are refused in the same.
        if (waitlist) setTimeout(() => router.refresh(), 3_000 * Math.random());
      }}
      done={leaving && "It is yours. Opening your pass …"}
    >
      <input type="hidden" name="perk" value={perkId} />
      <AskedFields asking={asking} />
      <PassKeyField perkId={perkId} />
      <CheckboxField name="disclosure">
        I agree: <q>{disclosureOf(brandName)}</q>
      </CheckboxField>
      <ClaimButton opening={opening} />
    </ActionForm>
  );
}
