import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { ClaimView } from "@/lib/claim/queries";

const badges = {
  OFFERED: { tone: "gold", text: "Held for you" },
  ACTIVE: { tone: "good", text: "To be used" },
  REDEEMED: { tone: "plain", text: "Used" },
  RELEASED: { tone: "plain", text: "Given back" },
  EXPIRED: { tone: "plain", text: "Ran out" },
  REVOKED: { tone: "bad", text: "Withdrawn" },
} as const;

export function ClaimBadge({ state }: Pick<ClaimView, "state">) {
  const { tone, text } = badges[state];
  return <Badge tone={tone}>{text}</Badge>;
}

/** What became of a claim, when, and where, in one sentence. */
export function ClaimFate({ claim }: { claim: ClaimView }) {
  const { state, since, usableUntil, used, timeZone } = claim;
  switch (state) {
    case "OFFERED":
      return (
        <>
          Accept it until <Time at={usableUntil} zone={timeZone} />
        </>
      );
    case "ACTIVE":
      return (
        <>
          Until <Time at={usableUntil} zone={timeZone} />
        </>
      );
    case "REDEEMED":
      return used ? (
        <>
          Used on <Time at={used.at} zone={used.timeZone} />
          {used.venueName && ` at ${used.venueName}`}
        </>
      ) : (
        "Used"
      );
    case "RELEASED":
      return (
        <>
          You gave it back on <Time at={since} zone={timeZone} />
        </>
      );
    case "EXPIRED":
      return (
        <>
          Ran out unused on <Time at={since} zone={timeZone} />
        </>
      );
    case "REVOKED":
      return (
        <>
          Withdrawn by Laurel on <Time at={since} zone={timeZone} />
        </>
      );
  }
}
