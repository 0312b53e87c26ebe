import { ReadProgress } from "@/components/link/read-progress";
import { RelinkAccount } from "@/components/link/relink-account";
import { UnlinkAccount } from "@/components/link/unlink-account";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { retryReadAction } from "@/lib/link/actions";
import type { LinkedAccountView } from "@/lib/link/queries";

function State({ account: { read, relinkNeeded } }: { account: LinkedAccountView }) {
  if (relinkNeeded) return <Badge tone="gold">Link again</Badge>;
  if (read && !read.finished) return <Badge>Reading</Badge>;
  if (read?.trouble) return <Badge tone="bad">Not read</Badge>;
  return <Badge tone="good">Linked</Badge>;
}

function Facts({ account }: { account: LinkedAccountView }) {
  const { followers, linkedAt, lastReadAt, nextReadAt, relinkNeeded, read } = account;
  const onlyByWish = lastReadAt && !nextReadAt && !relinkNeeded && read?.finished;
  return (
    <dl className="text-muted grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      <dt>Linked</dt>
      <dd>
        <Time at={linkedAt} style="day" />
      </dd>
      <dt>Last read</dt>
      <dd>{lastReadAt ? <Time at={lastReadAt} /> : "Not yet"}</dd>
      {nextReadAt && (
        <>
          <dt>Next read</dt>
          <dd>
            <Time at={nextReadAt} />, sooner while you look
          </dd>
        </>
      )}
      {onlyByWish && (
        <>
          <dt>Next read</dt>
          <dd>When you ask for it</dd>
        </>
      )}
      {lastReadAt && (
        <>
          <dt>Followers</dt>
          <dd className="tabular-nums">{followers.toLocaleString("en")}</dd>
        </>
      )}
      {lastReadAt && (
        <>
          <dt>Known</dt>
          <dd className="tabular-nums">
            {account.postCount.toLocaleString("en")} posts, {account.engagementCount.toLocaleString("en")}{" "}
            engagements with others
          </dd>
        </>
      )}
    </dl>
  );
}

/** One linked account: how its reading is going, what was last read, and what can be done with it. */
export function AccountCard({ account }: { account: LinkedAccountView }) {
  const { id, handle, profileUrl, read, relinkNeeded } = account;
  const reading = read !== null && !read.finished;
  return (
    <Card as="li">
      <div className="grid grid-cols-1 gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-xl break-all">
              {profileUrl ? (
                <a href={profileUrl} rel="noreferrer" className="underline-offset-4 hover:underline">
                  {handle}
                </a>
              ) : (
                handle
              )}
            </h2>
            <p className="text-muted text-sm">{account.networkTitle}</p>
          </div>
          <State account={account} />
        </div>
        {reading && <ReadProgress account={id} initial={read} />}
        {read?.trouble && (
          <Notice tone={relinkNeeded ? "warning" : "danger"} title="The last reading did not work" status>
            {read.trouble}
          </Notice>
        )}
        <Facts account={account} />
        <div className="flex flex-wrap items-start gap-3">
          {relinkNeeded && <RelinkAccount network={account.network} handle={handle} />}
          {!relinkNeeded && !reading && (
            <ActionForm action={retryReadAction} label={`Read ${handle} again`} className="grid gap-3">
              <input type="hidden" name="account" value={id} />
              <SubmitButton look={read?.trouble ? "primary" : "secondary"} pending="Asking …">
                {read?.trouble ? "Try again" : "Read again"}
              </SubmitButton>
            </ActionForm>
          )}
          <UnlinkAccount account={id} handle={handle} />
        </div>
      </div>
    </Card>
  );
}
