import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { withdrawSubmissionAction } from "@/lib/perk/actions";
import type { PerkDraft } from "@/lib/perk/queries";

/** Where a perk stands with the moderators, what they wrote, and what the brand can do about it. */
export function PerkState({ brand, draft }: { brand: string; draft: PerkDraft }) {
  const { status, history, view } = draft;
  const [latest] = history;
  const reason = latest?.review?.reason;
  switch (status) {
    case "DRAFT":
      return null;
    case "SUBMITTED":
      return (
        <Notice title="In review">
          <p className="mb-3">
            Handed in {latest && <Time at={latest.submittedAt} />}. While a moderator reads it, it stays as it
            is.
          </p>
          <ActionForm action={withdrawSubmissionAction} label="Take the perk back">
            <input type="hidden" name="brand" value={brand} />
            <input type="hidden" name="perk" value={view.id} />
            <div>
              <SubmitButton look="secondary">Take it back to change it</SubmitButton>
            </div>
          </ActionForm>
        </Notice>
      );
    case "CHANGES_ASKED":
      return (
        <Notice tone="warning" title="A moderator asks for changes">
          <p className="wrap-anywhere whitespace-pre-line">{reason}</p>
          <p className="text-muted mt-2">
            Change it in its steps, then hand it in again with its campaign&apos;s preview.
          </p>
        </Notice>
      );
    case "REJECTED":
      return (
        <Notice tone="danger" title="A moderator rejected this perk">
          <p className="wrap-anywhere whitespace-pre-line">{reason}</p>
          <p className="text-muted mt-2">It stays as it is. You can copy it to begin another one.</p>
        </Notice>
      );
    case "APPROVED":
      return (
        <Notice tone="success" title="Approved">
          <p className="mb-3">
            Members see it. {reason && <span className="wrap-anywhere">“{reason}”</span>}
          </p>
          <ButtonLink href={`/perks/${view.id}`}>See it on the marketplace</ButtonLink>
        </Notice>
      );
  }
}
