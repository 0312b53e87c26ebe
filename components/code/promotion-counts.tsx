import { Notice } from "@/components/ui/notice";
import { discountText } from "@/lib/code/promotion";
import type { PoolView, PromotionPool } from "@/lib/code/queries";
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
export function PromotionCounts({ pool, promotion }: { pool: PoolView; promotion: PromotionPool }) {
  const { discount, status, codes } = pool;
  const { live, shown, orders, sums, trouble, paused } = promotion;
  const off = discountText(discount, discount.currency);
  if (codes === 0)
    return (
      <p className="text-muted leading-7">
        Each takes {off}. The first are made on your Stripe account within a minute of the approval.
      </p>
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
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
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
