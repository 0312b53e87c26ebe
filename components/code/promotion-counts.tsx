import type { Route } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { discountText } from "@/lib/code/promotion";
import type { PromotionPool } from "@/lib/code/promotion-queries";
import type { PoolView } from "@/lib/code/queries";
import { promotionTroubles } from "@/lib/code/sentences";
import { moneyText } from "@/lib/money";

function Count({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-serif text-2xl font-semibold tabular-nums">{children}</dd>
    </div>
  );
}

/** What became of a perk's promotion codes, and what keeps more from being made. */
export function PromotionCounts({
  pool,
  promotion,
  connectAt,
}: {
  pool: PoolView;
  promotion: PromotionPool;
  /** Where an account is connected; null for whoever may not. */
  connectAt: Route | null;
}) {
  const { discount, status, codes } = pool;
  const { live, shown, orders, sums, trouble, paused } = promotion;
  const off = discountText(discount, discount.currency);
  if (codes === 0)
    return (
      <div className="grid gap-4">
        {!promotion.connected && (
          <Notice tone="warning" title="No Stripe account that takes payments">
            {connectAt ? (
              <Link href={connectAt} className="underline">
                Connect your own Stripe account under Money
              </Link>
            ) : (
              "Ask an owner to connect one under Money."
            )}
          </Notice>
        )}
        <p className="text-muted leading-7">
          Each takes {off}. The first are made on your Stripe account within a minute of the approval.
        </p>
      </div>
    );
  return (
    <div className="grid gap-4">
      {paused && (
        <Notice tone="warning" title="Paused">
          Your Stripe account takes no payments for Laurel's codes at this moment, so nobody can claim this
          perk. An owner sees under Money what to do.
        </Notice>
      )}
      {trouble && !paused && status === "APPROVED" && (
        <Notice tone="warning">{promotionTroubles[trouble]}</Notice>
      )}
      <dl className="grid grid-cols-2 gap-4">
        <Count name="Ready at your shop">{live.toLocaleString("en")}</Count>
        <Count name="Shown to members">{shown.toLocaleString("en")}</Count>
        <Count name="Used in orders">{orders.toLocaleString("en")}</Count>
        <Count name="Paid in them">
          {sums.map(({ currency, cents }) => moneyText(cents, currency)).join(", ") || "–"}
        </Count>
      </dl>
      <p className="text-muted text-sm leading-6">
        Each takes {off}, once. They are made ahead as members claim, and switched off when a claim is given
        back or runs out.
      </p>
    </div>
  );
}
