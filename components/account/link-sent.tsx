import { ButtonLink } from "@/components/ui/button";
import { emailAddress } from "@/lib/account/email";
import { linkMinutes } from "@/lib/account/link-minutes";
import { hasInbox } from "@/lib/inbox/queries";

/** What to do while the mail is on its way. */
export async function LinkSent({ search }: { search: Promise<{ email?: string | string[] }> }) {
  const email = emailAddress.safeParse((await search).email).data;
  return (
    <div className="grid gap-4 leading-7">
      <p>
        A link is on its way{email ? " to " : "."}
        {email && <strong className="break-all">{email}</strong>}
        {email && "."} It works once, for {linkMinutes} minutes.
      </p>
      <p className="text-muted text-sm leading-6">
        Nothing there after a minute? Look in the spam folder, and see whether the address is right.
      </p>
      <div className="flex flex-wrap gap-3">
        {hasInbox() && (
          <ButtonLink href="/inbox" look="primary">
            Open the inbox of this demo
          </ButtonLink>
        )}
        <ButtonLink href="/sign-in">Use another address</ButtonLink>
      </div>
    </div>
  );
}
