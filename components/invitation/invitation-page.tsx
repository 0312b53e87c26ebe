import type { Route } from "next";
import { connection } from "next/server";
import { SignOut } from "@/components/shell/sign-out";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { currentUser } from "@/lib/account/session";
import { roleAbilities, roleNames } from "@/lib/brand/roles";
import { acceptInvitationAction, declineInvitationAction } from "@/lib/invitation/actions";
import { type InvitationView, invitationBy } from "@/lib/invitation/queries";

const all = new Intl.ListFormat("en", { type: "conjunction" });

/** What the invitation is to, in words. */
function Asked({ invitation: { invitedBy, role, venues, expiresAt } }: { invitation: InvitationView }) {
  return (
    <div className="grid gap-3 leading-7">
      <p className="wrap-anywhere">
        {invitedBy} invites you to join as <strong>{roleNames[role].toLowerCase()}</strong>.{" "}
        {roleAbilities[role]}
      </p>
      {venues && (
        <p className="wrap-anywhere">
          {venues.length === 0
            ? "You would redeem what is used anywhere."
            : `You would redeem at ${all.format(venues)}.`}
        </p>
      )}
      <p className="text-muted text-sm">
        It can be answered until <Time at={expiresAt} />.
      </p>
    </div>
  );
}

function Answer({ token }: { token: string }) {
  const hidden = <input type="hidden" name="token" value={token} />;
  return (
    <div className="flex flex-wrap gap-3">
      <ActionForm action={acceptInvitationAction} label="Accept the invitation">
        {hidden}
        <SubmitButton>Accept</SubmitButton>
      </ActionForm>
      <ActionForm action={declineInvitationAction} label="Decline the invitation">
        {hidden}
        <SubmitButton look="secondary">Decline</SubmitButton>
      </ActionForm>
    </div>
  );
}

/** An invitation by its link, with what whoever looks can do about it. */
export async function InvitationPage({ token: given }: { token: Promise<string> }) {
  await connection();
  const [token, user] = await Promise.all([given, currentUser()]);
  const invitation = await invitationBy(token, user);
  if (!invitation)
    return (
      <>
        <h1 className="sr-only">Invitation</h1>
        <EmptyState
          title="This invitation cannot be answered"
          action={<ButtonLink href="/brand">Your brands</ButtonLink>}
        >
          Its link is not whole, or it was answered, withdrawn or left for too long. If you accepted it, the
          brand is among yours; else ask the brand for another one.
        </EmptyState>
      </>
    );
  return (
    <Card as="article">
      <div className="grid gap-5">
        <h1 className="text-2xl leading-tight wrap-anywhere sm:text-3xl">
          Join the team of {invitation.brand}?
        </h1>
        <Asked invitation={invitation} />
        {invitation.yours === null && (
          <div className="grid gap-2">
            <div>
              <ButtonLink
                look="primary"
                href={`/sign-in?from=${encodeURIComponent(`/invitation/${token}`)}` as Route}
              >
                Sign in to answer
              </ButtonLink>
            </div>
            <p className="text-muted text-sm leading-6">
              Use the e-mail address that the invitation was sent to. If you have no account yet, signing in
              makes one.
            </p>
          </div>
        )}
        {invitation.yours === false && (
          <Notice tone="warning" title="It was sent to another address">
            <p>
              You are signed in as <span className="wrap-anywhere">{user?.email}</span>. Sign out, open the
              link in the mail again, and sign in with the address that the mail came to.
            </p>
            <div className="mt-3">
              <SignOut look="button" />
            </div>
          </Notice>
        )}
        {invitation.yours && <Answer token={token} />}
      </div>
    </Card>
  );
}
