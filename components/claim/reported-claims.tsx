import Form from "next/form";
import { ClaimBadge } from "@/components/claim/claim-state";
import { buttonClass } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { Time } from "@/components/ui/time";
import { requireAdmin } from "@/lib/account/gate";
import { revokeClaimAction } from "@/lib/claim/actions";
import { type ReportedClaim, reportedClaim } from "@/lib/claim/revoke-queries";

const became = {
  OFFERED: "Offered",
  ACTIVE: "Claimed, or usable again",
  REDEEMED: "Used",
  RELEASED: "Given back",
  EXPIRED: "Ran out",
  REVOKED: "Withdrawn",
} as const;

function Withdraw({ claim: { id, codeLast4 } }: { claim: ReportedClaim }) {
  return (
    <Confirm
      opener="Withdraw it"
      openerLook="danger"
      title="Withdraw this claim?"
      action={revokeClaimAction}
      fields={{ claim: id }}
      confirm="Withdraw"
    >
      <p>
        The pass with the code ending in {codeLast4} entitles to nothing any more, and its holder cannot claim
        this perk again. This cannot be undone.
      </p>
      <TextArea name="reason" label="What happened" rows={3} maxLength={500} />
    </Confirm>
  );
}

function Found({ claim }: { claim: ReportedClaim }) {
  const { perkTitle, brandName, codeLast4, state, usableUntil, own, events } = claim;
  const live =
    state === "REDEEMED" || ((state === "ACTIVE" || state === "OFFERED") && usableUntil > new Date());
  return (
    <Card as="section">
      <p className="mb-2">
        <ClaimBadge state={state} />
      </p>
      <h2 className="text-xl wrap-anywhere">{perkTitle}</h2>
      <p className="text-muted text-sm leading-6">
        from {brandName} · code ending in <span className="font-mono">{codeLast4}</span> · until{" "}
        <Time at={usableUntil} />
      </p>
      <ol className="divide-line my-4 divide-y">
        {events.map(({ to, at, reason }) => (
          <li key={`${to} ${at.toISOString()}`} className="py-2.5 text-sm leading-6">
            <span className="font-medium">{became[to]}</span> <Time at={at} />
            {reason && <span className="text-muted block wrap-anywhere">{reason}</span>}
          </li>
        ))}
      </ol>
      {own ? (
        <p className="text-sm leading-6">It is your own, so another moderator decides about it.</p>
      ) : (
        live && <Withdraw claim={claim} />
      )}
    </Card>
  );
}

/** Where a moderator looks for a claim that was reported, and withdraws it. */
export async function ReportedClaims({ named: given }: { named: Promise<string | null> }) {
  const named = await given;
  const admin = await requireAdmin("/admin/claims");
  const claim = named === null ? null : await reportedClaim(admin, named);
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
      <Card as="section">
        <h2 className="text-xl">Find a claim</h2>
        <Form action="/admin/claims" className="mt-4 flex flex-wrap items-end gap-3">
          <div className="grid min-w-0 grow basis-48 gap-1.5">
            <label htmlFor="claim-named" className="text-sm font-medium">
              The pass's code, or the id on a receipt
            </label>
            <input
              id="claim-named"
              name="named"
              type="search"
              key={named}
              defaultValue={named ?? ""}
              autoComplete="off"
              spellCheck={false}
              maxLength={60}
              className="border-line-strong bg-card text-ink w-full rounded-lg border px-3 py-2.5 text-base"
            />
          </div>
          <button type="submit" className={buttonClass("secondary")}>
            Find
          </button>
        </Form>
        {named && !claim && (
          <p role="status" className="mt-4 text-sm leading-6">
            No claim has this code or id.
          </p>
        )}
      </Card>
      {claim && <Found claim={claim} />}
    </div>
  );
}
