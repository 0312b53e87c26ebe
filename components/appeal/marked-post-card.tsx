import { AppealMark } from "@/components/appeal/appeal-mark";
import { AppealState } from "@/components/appeal/appeal-state";
import { MarkEffect } from "@/components/appeal/mark-effect";
import { MarkReason, markNames } from "@/components/appeal/mark-reason";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { dayText, Time } from "@/components/ui/time";
import type { MarkEffects, OwnMarkedPost } from "@/lib/moderation/mark-queries";

const subjects = ["PROMOTION", "REPEAT"] as const;
type Subject = (typeof subjects)[number];

interface CardOf {
  post: OwnMarkedPost;
  effects: MarkEffects;
}

function isMarked(post: OwnMarkedPost, subject: Subject): boolean {
  return subject === "PROMOTION" ? post.signs.length > 0 : post.repeats !== null;
}

/** One mark of a post: why it is there, and what came of the member's "this is wrong". */
function Mark({ post, subject, effects }: CardOf & { subject: Subject }) {
  const appeal = post.appeals.find((one) => one.subject === subject);
  const marked = isMarked(post, subject);
  const cleared = appeal?.decision?.granted === true;
  return (
    <li className="border-line grid gap-3 border-t pt-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Badge tone={marked && !cleared ? "gold" : "plain"}>
          {marked && !cleared ? markNames[subject] : `${markNames[subject]}: not marked any more`}
        </Badge>
        {marked && !appeal && (
          <AppealMark
            {...{ account: post.account, post: post.post, subject }}
            name={`${markNames[subject]}, post of ${dayText(post.at)}`}
          />
        )}
      </div>
      {marked && <MarkReason post={post} subject={subject} />}
      {marked && !cleared && <MarkEffect post={post} subject={subject} effects={effects} />}
      {appeal && (
        <div className="bg-sunken rounded-lg p-4">
          <AppealState appeal={appeal} />
        </div>
      )}
    </li>
  );
}

/** A marked post of the member's own. */
export function MarkedPostCard({ post, effects }: CardOf) {
  const shown = subjects.filter(
    (subject) => isMarked(post, subject) || post.appeals.some((one) => one.subject === subject),
  );
  return (
    <Card as="li">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">
          <Time at={post.at} />
        </h2>
        {post.url && (
          <a
            href={post.url}
            rel="noreferrer"
            className="text-leaf inline-flex min-h-11 items-center text-sm font-medium underline underline-offset-4"
          >
            Look at it on {post.network}
          </a>
        )}
      </div>
      <p className="text-muted text-sm leading-6 break-all">
        {post.network}, {post.handle}
        {!post.url && ". Its network names no address for it"}
      </p>
      <ul className="mt-4 grid gap-4">
        {shown.map((subject) => (
          <Mark key={subject} post={post} subject={subject} effects={effects} />
        ))}
      </ul>
    </Card>
  );
}
