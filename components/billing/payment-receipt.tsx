import { notFound } from "next/navigation";
import { AmountList } from "@/components/billing/amount-list";
import { BrandHeader } from "@/components/brand/brand-header";
import { Card } from "@/components/ui/card";
import { PrintButton } from "@/components/ui/print-button";
import { Time } from "@/components/ui/time";
import { requireTeammate } from "@/lib/account/gate";
import { sellerName, takesMoney } from "@/lib/billing/queries";
import { receiptOf } from "@/lib/billing/statement-queries";
import { brandById } from "@/lib/brand/queries";
import { uuidOrNull } from "@/lib/uuid";

/** The receipt of one payment, with what of it was sent back; for owners, and to be printed. */
export async function PaymentReceipt({ which }: { which: Promise<{ brand: string; funding: string }> }) {
  const { brand, funding } = await which;
  const teammate = await requireTeammate(brand, "OWNER", `/brand/${brand}/money/receipts/${funding}`);
  const id = uuidOrNull(funding);
  const receipt = takesMoney() && id ? await receiptOf(teammate.brandId, id) : null;
  if (!receipt) notFound();
  const { currency, cents, campaignName, paidAt, paymentId, refunds } = receipt;
  const { name } = await brandById(teammate.brandId);
  const left = refunds.reduce((rest, refund) => rest - refund.cents, cents);
  const facts = [
    ["Paid by", name],
    ["Paid to", sellerName()],
    ["For", `The campaign ${campaignName}`],
    ["Payment at Stripe", paymentId],
    ["Receipt number", receipt.id],
  ] as const;
  return (
    <>
      <BrandHeader teammate={teammate} here="money" title="Receipt" actions={<PrintButton />} />
      <Card as="section">
        <div className="grid grid-cols-1 gap-5">
          <p className="leading-7">
            Received on <Time at={paidAt} />. It stands in the campaign for units that are redeemed; what is
            not spent goes back to the same card.
          </p>
          <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
            {facts.map(([fact, value]) => (
              <div key={fact}>
                <dt className="text-muted">{fact}</dt>
                <dd className="wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
          <AmountList
            currency={currency}
            rows={
              refunds.length === 0
                ? [["Amount", cents]]
                : [
                    ["Amount", cents],
                    ...refunds.map(
                      (refund) =>
                        [`Sent back on ${refund.at.toISOString().slice(0, 10)}`, -refund.cents] as const,
                    ),
                    ["Kept", left],
                  ]
            }
          />
        </div>
      </Card>
    </>
  );
}
