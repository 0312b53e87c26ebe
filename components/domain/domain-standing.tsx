import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { isOnDomain } from "@/lib/domain/proven";
import type { DomainView } from "@/lib/domain/queries";

const ways = { DNS: "its DNS record", FILE: "the file on its web server" } as const;

/** How the brand's website stands to a proved domain. */
function Website({ domain, websiteUrl }: { domain: string; websiteUrl: string | null }) {
  if (!websiteUrl) return null;
  return isOnDomain(websiteUrl, domain) ? (
    <> Your website, {websiteUrl}, lies on it, so that is where the link leads.</>
  ) : (
    <> Your website, {websiteUrl}, does not lie on it, so the link leads to the domain itself.</>
  );
}

/** What is true of a domain now, and what comes next, in a few sentences. */
export function DomainStanding({ view, websiteUrl }: { view: DomainView; websiteUrl: string | null }) {
  const { domain, state, expiresAt, verifiedAt, proof, nextCheckAt, lapsesAt } = view;
  if (state === "expired")
    return (
      <p className="leading-7">
        Its token ran out on <Time at={expiresAt} /> and proves nothing any more.
      </p>
    );
  if (state === "lapsed")
    return (
      <p className="leading-7">
        We did not find the token any more, so members no longer see this domain beside your name. If it is
        still yours, prove it anew.
      </p>
    );
  if (state === "open")
    return (
      <p className="leading-7">
        Put the token at one of the two places below, then check. It is good until <Time at={expiresAt} />.
      </p>
    );
  return (
    <div className="grid gap-4">
      <p className="leading-7">
        Yours since {verifiedAt && <Time at={verifiedAt} style="day" />}, by {proof && ways[proof]}. Members
        see it beside your name.
        <Website domain={domain} websiteUrl={websiteUrl} /> Leave the token where it is: we look again{" "}
        {nextCheckAt && (
          <>
            on <Time at={nextCheckAt} style="day" />
          </>
        )}
        .
      </p>
      {state === "failing" && lapsesAt && (
        <Notice tone="warning" title="We do not find your token any more">
          Put it back and nothing changes. We look each day; if it is still missing on{" "}
          <Time at={lapsesAt} style="day" />, the proof lapses.
        </Notice>
      )}
    </div>
  );
}
