import { DutyFields, type VenueChoice } from "@/components/brand/duty-fields";
import { DutyWords } from "@/components/brand/duty-words";
import { LeaveBrand } from "@/components/brand/leave-brand";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Time } from "@/components/ui/time";
import { changeTeammateAction, removeTeammateAction } from "@/lib/brand/actions";
import type { TeammateRow } from "@/lib/brand/queries";
import { roleNames } from "@/lib/brand/roles";

function Acts({ brand, row, venues }: { brand: string; row: TeammateRow; venues: readonly VenueChoice[] }) {
  const { userId: user, email, duty } = row;
  return (
    <>
      <Confirm
        opener={
          <>
            Change<span className="sr-only"> what {email} may do</span>
          </>
        }
        title={`What may ${row.self ? "you" : email} do?`}
        action={changeTeammateAction}
        fields={{ brand, user }}
        confirm="Save"
        look="primary"
      >
        <DutyFields venues={venues} duty={duty} />
      </Confirm>
      {!row.self && (
        <Confirm
          opener={
            <>
              Remove<span className="sr-only"> {email}</span>
            </>
          }
          title={`Remove ${email}?`}
          action={removeTeammateAction}
          fields={{ brand, user }}
          confirm="Remove from the team"
        >
          <p>They lose access to the brand's rooms at once. What they did stays in the log.</p>
        </Confirm>
      )}
    </>
  );
}

/** Somebody on the team: what they do and since when, and for owners the ways to change that. */
export function TeammateCard({
  brand,
  row,
  venues,
  owner,
}: {
  brand: string;
  row: TeammateRow;
  venues: readonly VenueChoice[];
  owner: boolean;
}) {
  const { userId, email, duty, joinedAt, self } = row;
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="flex flex-wrap items-center gap-2 text-lg">
            <span className="min-w-0 wrap-anywhere">{email}</span>
            <Badge>{roleNames[duty.role]}</Badge>
            {self && <Badge tone="good">You</Badge>}
          </h3>
          <p className="text-muted mt-1 text-sm leading-6 wrap-anywhere">
            since <Time at={joinedAt} style="day" />
            {duty.venueIds && ", "}
            <DutyWords duty={duty} venues={venues} />
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          {owner && <Acts brand={brand} row={row} venues={venues} />}
          {self && <LeaveBrand brand={brand} user={userId} />}
        </div>
      </div>
    </Card>
  );
}
