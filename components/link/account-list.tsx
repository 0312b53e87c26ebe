import { after } from "next/server";
import { AccountCard } from "@/components/link/account-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CardSkeleton } from "@/components/ui/skeleton";
import { requireMember } from "@/lib/account/gate";
import { linkedAccounts } from "@/lib/link/queries";
import { readWhenLooking } from "@/lib/link/read-when-looking";

/** The signed-in member's accounts; sends others to sign in and back. */
export async function AccountList() {
  const member = await requireMember("/links");
  const accounts = await linkedAccounts(member, new Date());
  after(() => readWhenLooking(member, new Date()));
  if (accounts.length === 0)
    return (
      <EmptyState title="No account is linked yet">
        Link the one where you talk with people most. Reading takes a minute or two, and you can leave
        meanwhile.
      </EmptyState>
    );
  return (
    <>
      {accounts.some(({ lastReadAt }) => lastReadAt) && (
        <p>
          <ButtonLink href="/score" look="primary">
            See your score
          </ButtonLink>
        </p>
      )}
      <ul className="grid grid-cols-1 gap-6">
        {accounts.map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
      </ul>
    </>
  );
}

export function AccountListSkeleton() {
  return <CardSkeleton label="Your linked accounts are loading" />;
}
