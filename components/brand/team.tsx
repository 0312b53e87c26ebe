import { BrandHeader } from "@/components/brand/brand-header";
import { TeammateCard } from "@/components/brand/teammate-card";
import { InvitationList } from "@/components/invitation/invitation-list";
import { InviteForm } from "@/components/invitation/invite-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireTeammate } from "@/lib/account/gate";
import { listTeammates } from "@/lib/brand/queries";
import { listInvitations } from "@/lib/invitation/queries";
import { listVenues } from "@/lib/venue/queries";

/** What the last invitation came to, after the page was sent here by its form. */
function Invited({ email, mailed }: { email: string; mailed: boolean }) {
  return (
    <div className="mb-6">
      {mailed ? (
        <Notice tone="success" status>
          {email} was invited by mail. They join when they accept.
        </Notice>
      ) : (
        <Notice tone="warning" status>
          The mail to {email} could not be sent, so nobody has the link of this invitation. Look at the
          address, and invite them again in a moment.
        </Notice>
      )}
    </div>
  );
}

/** Who works for the brand. Editors see it; owners invite, change and remove. */
export async function Team({
  slug,
  invited,
}: {
  slug: Promise<string>;
  invited: Promise<{ email: string; mailed: boolean } | null>;
}) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/team`);
  const owner = teammate.role === "OWNER";
  const [rows, invitation, venues, invitations] = await Promise.all([
    listTeammates(teammate),
    invited,
    listVenues(teammate.brandId),
    owner ? listInvitations(teammate) : [],
  ]);
  const known = invitations.find(({ email }) => email === invitation?.email);
  return (
    <>
      <BrandHeader teammate={teammate} here="team" title="Team" />
      {invitation && known && <Invited {...invitation} />}
      <div className={owner ? "grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]" : "max-w-3xl"}>
        <div className="grid min-w-0 gap-8">
          <section className="grid gap-4">
            <h2 className="text-xl">Who is on it</h2>
            <ul className="grid gap-4">
              {rows.map((row) => (
                <TeammateCard key={row.userId} brand={brand} row={row} venues={venues} owner={owner} />
              ))}
            </ul>
          </section>
          {invitations.length > 0 && (
            <InvitationList brand={brand} invitations={invitations} venues={venues} />
          )}
        </div>
        {owner && (
          <Card as="section">
            <h2 className="mb-4 text-xl">Invite somebody</h2>
            <InviteForm brand={brand} venues={venues} />
          </Card>
        )}
      </div>
    </>
  );
}
