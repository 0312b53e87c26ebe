import { DomainStanding } from "@/components/domain/domain-standing";
import { FoundList } from "@/components/domain/found-list";
import { TokenPlaces } from "@/components/domain/token-places";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { SubmitButton } from "@/components/ui/submit-button";
import { askDomainAction, checkDomainAction, removeDomainAction } from "@/lib/domain/actions";
import type { DomainView } from "@/lib/domain/queries";
import type { DomainState } from "@/lib/domain/standing";

const badges: Record<DomainState, { tone: "plain" | "good" | "gold" | "bad"; text: string }> = {
  open: { tone: "gold", text: "Not proved yet" },
  expired: { tone: "plain", text: "Token run out" },
  proved: { tone: "good", text: "Proved" },
  failing: { tone: "bad", text: "Proved, token missing" },
  lapsed: { tone: "plain", text: "Proof lapsed" },
};

const isProved = (state: DomainState) => state === "proved" || state === "failing";

function Remove({ brand, view: { id, domain, state } }: { brand: string; view: DomainView }) {
  return (
    <Confirm
      opener="Remove"
      openerLook="quiet"
      title={`Remove ${domain}?`}
      action={removeDomainAction}
      fields={{ brand, domain: id }}
      confirm="Remove the domain"
    >
      <p>
        {isProved(state)
          ? "Members no longer see it beside your name. To have it again you prove it anew, with another token."
          : "Its token is worth nothing any more. You can ask for another one at any time."}
      </p>
    </Confirm>
  );
}

/** One domain: how it stands, where its token goes, what was found there, and what an owner can do. */
export function DomainCard({
  brand,
  view,
  websiteUrl,
}: {
  brand: string;
  view: DomainView;
  websiteUrl: string | null;
}) {
  const { id, domain, state } = view;
  const over = state === "expired" || state === "lapsed";
  return (
    <Card as="section">
      <div className="grid gap-5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 className="min-w-0 text-xl wrap-anywhere">{domain}</h2>
          <Badge tone={badges[state].tone}>{badges[state].text}</Badge>
        </div>
        <DomainStanding view={view} websiteUrl={websiteUrl} />
        {!over && <TokenPlaces view={view} folded={state === "proved"} />}
        {view.found && view.checkedAt && (
          <FoundList found={view.found} domain={domain} checkedAt={view.checkedAt} />
        )}
        <div className="flex flex-wrap items-start gap-3">
          {over ? (
            <ActionForm action={askDomainAction} label={`New token for ${domain}`}>
              <input type="hidden" name="brand" value={brand} />
              <input type="hidden" name="name" value={domain} />
              <SubmitButton>Get a new token</SubmitButton>
            </ActionForm>
          ) : (
            <ActionForm
              action={checkDomainAction}
              label={`Check ${domain}`}
              className="grid min-w-0 gap-4"
              done="We looked just now. What we found stands above."
            >
              <input type="hidden" name="brand" value={brand} />
              <input type="hidden" name="domain" value={id} />
              <div>
                <SubmitButton look={isProved(state) ? "secondary" : "primary"} pending="Looking …">
                  Check now
                </SubmitButton>
              </div>
            </ActionForm>
          )}
          <Remove brand={brand} view={view} />
        </div>
      </div>
    </Card>
  );
}
