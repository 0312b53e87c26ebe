import { DutyFields, type VenueChoice } from "@/components/brand/duty-fields";
import { DutyWords } from "@/components/brand/duty-words";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { roleNames } from "@/lib/brand/roles";
import {
  changeInvitationAction,
  inviteTeammateAction,
  withdrawInvitationAction,
} from "@/lib/invitation/actions";
import type { InvitationRow } from "@/lib/invitation/queries";

interface Shown {
  readonly brand: string;
  readonly invitation: InvitationRow;
  readonly venues: readonly VenueChoice[];
}

/** Sends the same again by another link. */
function Again({ brand, invitation: { email, duty } }: Omit<Shown, "venues">) {
  return (
    <ActionForm action={inviteTeammateAction} label={`Invite ${email} again`}>
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="role" value={duty.role} />
      <input type="hidden" name="where" value={duty.venueIds ? "CHOSEN" : "EVERY"} />
      {duty.venueIds?.map((id) => (
        <input key={id} type="hidden" name="venues" value={id} />
      ))}
      <SubmitButton look="secondary">Invite again</SubmitButton>
    </ActionForm>
  );
}

function Acts({ brand, invitation, venues }: Shown) {
  const { id, email, duty } = invitation;
  const fields = { brand, invitation: id };
  return (
    <>
      <Confirm
        opener={
          <>
            Change<span className="sr-only"> what {email} is invited to do</span>
          </>
        }
        title={`What may ${email} do?`}
        action={changeInvitationAction}
        fields={fields}
        confirm="Save"
        look="primary"
      >
        <DutyFields venues={venues} duty={duty} />
        <p>Their link stays the same.</p>
      </Confirm>
      <Confirm
        opener={
          <>
            Withdraw<span className="sr-only"> the invitation of {email}</span>
          </>
        }
        title={`Withdraw the invitation of ${email}?`}
        action={withdrawInvitationAction}
        fields={fields}
        confirm="Withdraw it"
      >
        <p>The link in their mail stops working at once.</p>
      </Confirm>
    </>
  );
}

const states = { OPEN: "Invited", DECLINED: "Declined", EXPIRED: "Past its end" } as const;

function Invitation({ brand, invitation, venues }: Shown) {
  const { email, duty, state, createdAt, expiresAt } = invitation;
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="flex flex-wrap items-center gap-2 text-lg">
            <span className="min-w-0 wrap-anywhere">{email}</span>
            <Badge>{roleNames[duty.role]}</Badge>
            <Badge tone={state === "OPEN" ? "gold" : "plain"}>{states[state]}</Badge>
          </h3>
          <p className="text-muted mt-1 text-sm leading-6 wrap-anywhere">
            invited <Time at={createdAt} style="day" />
            {state === "OPEN" && (
              <>
                , until <Time at={expiresAt} style="day" />
              </>
            )}
            {duty.venueIds && ", "}
            <DutyWords duty={duty} venues={venues} />
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          <Again brand={brand} invitation={invitation} />
          {state === "OPEN" && <Acts brand={brand} invitation={invitation} venues={venues} />}
        </div>
      </div>
    </Card>
  );
}

/** Whom the owners invited and who is not on the team yet. */
export function InvitationList({
  brand,
  invitations,
  venues,
}: {
  brand: string;
  invitations: readonly InvitationRow[];
  venues: readonly VenueChoice[];
}) {
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">Invitations</h2>
      <ul className="grid gap-4">
        {invitations.map((invitation) => (
          <Invitation key={invitation.id} brand={brand} invitation={invitation} venues={venues} />
        ))}
      </ul>
    </section>
  );
}
