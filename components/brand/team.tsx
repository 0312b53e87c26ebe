import { BrandHeader } from "@/components/brand/brand-header";
import { TeammateForm } from "@/components/brand/teammate-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { requireTeammate } from "@/lib/account/gate";
import { removeTeammateAction } from "@/lib/brand/actions";
import { listTeammates, type TeammateRow } from "@/lib/brand/queries";
import { roleNames } from "@/lib/brand/roles";

function Member({ brand, row, owner }: { brand: string; row: TeammateRow; owner: boolean }) {
  const fields = { brand, user: row.userId };
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="flex flex-wrap items-center gap-2 text-lg">
            <span className="min-w-0 wrap-anywhere">{row.email}</span>
            <Badge>{roleNames[row.role]}</Badge>
            {row.self && <Badge tone="good">You</Badge>}
          </h3>
          <p className="text-muted mt-1 text-sm leading-6 wrap-anywhere">
            since <Time at={row.joinedAt} style="day" />
          </p>
        </div>
        {row.self ? (
          <Confirm
            opener="Leave"
            title="Leave this brand?"
            action={removeTeammateAction}
            fields={fields}
            confirm="Leave the brand"
          >
            <p>You lose access to its rooms at once. Only an owner can add you again.</p>
          </Confirm>
        ) : (
          owner && (
            <Confirm
              opener="Remove"
              title={`Remove ${row.email}?`}
              action={removeTeammateAction}
              fields={fields}
              confirm="Remove from the team"
            >
              <p>They lose access to the brand's rooms at once. What they did stays in the log.</p>
            </Confirm>
          )
        )}
      </div>
    </Card>
  );
}

/** What the last addition came to, after the page was sent here by its form. */
function Added({ email, mailed }: { email: string; mailed: boolean }) {
  return (
    <div className="mb-6">
      {mailed ? (
        <Notice tone="success" status>
          {email} is on the team now, and was told by mail.
        </Notice>
      ) : (
        <Notice tone="warning" status>
          {email} is on the team now, but the mail could not be sent. Tell them yourself to sign in with this
          address.
        </Notice>
      )}
    </div>
  );
}

/** Who works for the brand; owners add and remove, everybody may leave. */
export async function Team({
  slug,
  added,
}: {
  slug: Promise<string>;
  added: Promise<{ email: string; mailed: boolean } | null>;
}) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "STAFF", `/brand/${brand}/team`);
  const owner = teammate.role === "OWNER";
  const [rows, addition] = await Promise.all([listTeammates(teammate), added]);
  const known = rows.find(({ email }) => email === addition?.email);
  return (
    <>
      <BrandHeader teammate={teammate} here="team" title="Team" />
      {addition && known && <Added {...addition} />}
      <div className={owner ? "grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]" : "max-w-3xl"}>
        <section className="grid min-w-0 gap-4">
          <h2 className="text-xl">Who is on it</h2>
          <ul className="grid gap-4">
            {rows.map((row) => (
              <Member key={row.userId} brand={brand} row={row} owner={owner} />
            ))}
          </ul>
        </section>
        {owner && (
          <Card as="section">
            <h2 className="mb-4 text-xl">Add somebody</h2>
            <TeammateForm brand={brand} />
          </Card>
        )}
      </div>
    </>
  );
}
