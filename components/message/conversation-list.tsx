import type { Route } from "next";
import Link from "next/link";
import { BrandHeader } from "@/components/brand/brand-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { requireTeammate } from "@/lib/account/gate";
import { type ConversationRow, listConversations, listedConversations } from "@/lib/message/queries";
import { subjectsTold } from "@/lib/message/words";
import type { MessageSubject } from "@/prisma/generated/enums";

function Row({ brand, row }: { brand: string; row: ConversationRow }) {
  const { claimId, perkTitle, text, at, subject, waiting } = row;
  return (
    <Card as="li">
      <div className="relative grid grid-cols-1 gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Badge tone={waiting ? "bad" : "good"}>{waiting ? "Waits for your answer" : "Answered"}</Badge>
          {subject && <span>{subjectsTold[subject.toUpperCase() as MessageSubject]}</span>}
          <span className="text-muted">
            <Time at={at} />
          </span>
        </p>
        <h2 className="text-lg wrap-anywhere">
          <Link
            href={`/brand/${brand}/messages/${claimId}` as Route}
            className="after:absolute after:inset-0 hover:underline"
          >
            {perkTitle}
          </Link>
        </h2>
        <p className="text-muted line-clamp-2 leading-7 wrap-anywhere">{text}</p>
      </div>
    </Card>
  );
}

/** What members wrote to the brand, those who wait longest first. */
export async function ConversationList({ slug }: { slug: Promise<string> }) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/messages`);
  const rows = await listConversations(teammate.brandId);
  return (
    <>
      <BrandHeader teammate={teammate} here="messages" title="Messages" />
      {rows.length === 0 ? (
        <EmptyState title="Nobody wrote yet">
          Members can write to you about what they claimed: a question, a visit that went wrong, a code that
          was not taken. You get a mail, and answer here.
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {rows.map((row) => (
            <Row key={row.claimId} brand={brand} row={row} />
          ))}
        </ul>
      )}
      {rows.length === listedConversations && (
        <p className="text-muted mt-4 text-sm">
          These are the {listedConversations} that matter first. Answer some to see others.
        </p>
      )}
    </>
  );
}
