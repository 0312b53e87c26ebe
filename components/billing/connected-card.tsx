import type { Route } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { connectStripeAction } from "@/lib/billing/actions";
import type { ConnectedView } from "@/lib/billing/connected-queries";

const badges = {
  none: { tone: "plain", text: "Not connected" },
  more: { tone: "gold", text: "Stripe wants to know more" },
  ready: { tone: "good", text: "Connected" },
  revoked: { tone: "bad", text: "Access taken back" },
} as const;

const buttons = { none: "Connect Stripe", more: "Go on at Stripe", revoked: "Connect Stripe again" } as const;

/** What the state means and what comes next. */
function Words({ account: { state, since } }: { account: ConnectedView }) {
  switch (state) {
    case "none":
      return (
        <p>
          A perk can come with promotion codes for your own shop. Laurel makes them on your Stripe account,
          and hears of the orders in which they are used. What your customers pay goes to you alone: Laurel
          never touches it.
        </p>
      );
    case "more":
      return (
        <p>
          The account is there, and takes no payments yet: Stripe wants to know more about your business. No
          promotion code can be made until then.
        </p>
      );
    case "ready":
      return (
        <p>
          Promotion codes can be made on it, since {since && <Time at={since} />}. To end that, take back
          Laurel's access in your Stripe dashboard.
        </p>
      );
    case "revoked":
      return (
        <p>
          Since {since && <Time at={since} />} Laurel has no access to your Stripe account. Codes that are
          live in your shop stay so, and only you can switch them off. Connect an account again, and codes are
          made anew on it.
        </p>
      );
  }
}

/** The brand's own Stripe account, on which promotion codes are made: how it stands, and the way to Stripe's pages. */
export function ConnectedCard({
  brand,
  account,
  isBack,
}: {
  brand: string;
  account: ConnectedView;
  /** Whether somebody comes back from Stripe's page just now. */
  isBack: boolean;
}) {
  const { state, paused } = account;
  const { tone, text } = badges[state];
  return (
    <Card as="section">
      <div className="grid grid-cols-1 gap-4">
        <h2 className="flex flex-wrap items-center gap-2 text-xl">
          Your own Stripe account <Badge tone={tone}>{text}</Badge>
        </h2>
        {isBack && state === "ready" && (
          <Notice tone="success" status>
            Your Stripe account is connected.
          </Notice>
        )}
        {isBack && state === "more" && (
          <Notice tone="warning" status>
            You are back, and Stripe still wants to know more. If you have told everything, it is checking:
            look again in a few minutes.
          </Notice>
        )}
        {paused.length > 0 && (
          <Notice tone="warning" title="Paused until an account takes payments">
            <ul>
              {paused.map(({ id, title }) => (
                <li key={id}>
                  <Link href={`/brand/${brand}/perks/${id}` as Route} className="wrap-anywhere underline">
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="max-w-prose leading-7">
          <Words account={account} />
        </div>
        {state !== "ready" && (
          <ActionForm action={connectStripeAction} label={buttons[state]}>
            <input type="hidden" name="brand" value={brand} />
            <div>
              <SubmitButton pending="Going to Stripe …">{buttons[state]}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
