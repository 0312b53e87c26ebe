import type { ReactNode } from "react";
import { MarkReason, markNames } from "@/components/appeal/mark-reason";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { percentText } from "@/components/ui/percent";
import { Time } from "@/components/ui/time";
import type { AccountStanding, AppealPage } from "@/lib/moderation/appeal-desk-queries";
import type { MarkedPost } from "@/lib/moderation/mark-queries";
import type { PromotionShare } from "@/lib/moderation/promotion-share";

const subjects = ["PROMOTION", "REPEAT"] as const;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="leading-7 wrap-anywhere">{children}</dd>
    </div>
  );
}

function Post({ post }: { post: MarkedPost }) {
  const { network, at, url, signs, repeats } = post;
  const marked = subjects.filter((one) => (one === "PROMOTION" ? signs.length > 0 : repeats !== null));
  return (
    <>
      <dl className="grid gap-3">
        <Fact name="Published">
          <Time at={at} /> on {network}
        </Fact>
        <Fact name="Where it stands">
          {url ? (
            <a href={url} rel="noreferrer" className="text-leaf break-all underline underline-offset-4">
              {url}
            </a>
          ) : (
            "Its network names no address for it."
          )}
        </Fact>
      </dl>
      {marked.length === 0 && <p className="mt-4">It carries no mark any more.</p>}
      <ul className="mt-4 grid gap-4">
        {marked.map((subject) => (
          <li key={subject} className="grid justify-items-start gap-2">
            <Badge tone="gold">{markNames[subject]}</Badge>
            <MarkReason post={post} subject={subject} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Share({ share: { recent, promotional, factor } }: { share: PromotionShare }) {
  if (recent === 0) return <p className="leading-7">The account posted nothing in the last 90 days.</p>;
  return (
    <p className="leading-7">
      {promotional.toLocaleString("en")} of the account's {recent.toLocaleString("en")} posts of the last 90
      days promote something ({percentText(promotional / recent)}).{" "}
      {factor < 1
        ? `Engagement with those counts ×${factor.toFixed(2)} now.`
        : "That is few enough that nothing is damped."}
    </p>
  );
}

function Accounts({ accounts }: { accounts: readonly AccountStanding[] }) {
  if (accounts.length === 0) return <p className="leading-7">No account is linked any more.</p>;
  return (
    <ul className="divide-line divide-y">
      {accounts.map(({ network, linkedAt, lastReadAt, relinkNeeded }) => (
        <li key={linkedAt.toISOString()} className="py-3 leading-7">
          <span className="font-medium">{network}</span>{" "}
          {relinkNeeded && <Badge tone="gold">Must be linked again</Badge>}
          <span className="text-muted block text-sm">
            linked <Time at={linkedAt} style="day" />,{" "}
            {lastReadAt ? (
              <>
                last read to its end <Time at={lastReadAt} />
              </>
            ) : (
              "not read to its end yet"
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is known of what an appeal is about. */
export function AppealFacts({ page: { subject, post, share, accounts } }: { page: AppealPage }) {
  if (subject === "SCORE")
    return (
      <Card as="section">
        <h2 className="mb-1 text-xl">The accounts behind the score</h2>
        <Accounts accounts={accounts} />
      </Card>
    );
  return (
    <>
      <Card as="section">
        <h2 className="mb-3 text-xl">The post</h2>
        {post ? (
          <Post post={post} />
        ) : (
          <p className="leading-7">
            It is not stored any more: it was taken down, or is older than half a year.
          </p>
        )}
      </Card>
      {share && subject === "PROMOTION" && (
        <Card as="section">
          <h2 className="mb-1 text-xl">The account</h2>
          <Share share={share} />
        </Card>
      )}
    </>
  );
}
