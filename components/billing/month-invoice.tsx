import { notFound } from "next/navigation";
import { AmountList } from "@/components/billing/amount-list";
import { BrandHeader } from "@/components/brand/brand-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { Cell, Table } from "@/components/ui/table";
import { requireTeammate } from "@/lib/account/gate";
import { type Month, monthNamed, monthText } from "@/lib/billing/month";
import { sellerName, takesMoney } from "@/lib/billing/queries";
import type { Invoice } from "@/lib/billing/statement";
import { invoicesOfMonth } from "@/lib/billing/statement-queries";
import { brandById } from "@/lib/brand/queries";
import { moneyText } from "@/lib/money";

function Lines({ invoice: { currency, lines, totalCents } }: { invoice: Invoice }) {
  if (lines.length === 0)
    return <p className="text-muted leading-7">Nothing was redeemed in this month, so nothing is charged.</p>;
  return (
    <Table caption={`Redeemed in ${currency}`} head={["Perk", "Units", "Charged"]} numericFrom={1}>
      {lines.map(({ campaignName, perkTitle, units, cents }) => (
        <tr key={`${campaignName} ${perkTitle}`}>
          <Cell>
            <span className="block w-24 font-medium wrap-anywhere sm:w-80">{perkTitle}</span>
            <span className="text-muted block w-24 wrap-anywhere sm:w-80">{campaignName}</span>
          </Cell>
          <Cell numeric>{units.toLocaleString("en")}</Cell>
          <Cell numeric>{moneyText(cents, currency)}</Cell>
        </tr>
      ))}
      <tr className="font-semibold">
        <Cell>Total</Cell>
        <Cell numeric>{lines.reduce((sum, { units }) => sum + units, 0).toLocaleString("en")}</Cell>
        <Cell numeric>{moneyText(totalCents, currency)}</Cell>
      </tr>
    </Table>
  );
}

function InvoiceCard({
  invoice,
  month,
  slug,
  brandName,
}: {
  invoice: Invoice;
  month: Month;
  slug: string;
  brandName: string;
}) {
  const { currency } = invoice;
  return (
    <Card as="section">
      <div className="grid grid-cols-1 gap-5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 className="text-xl">Invoice in {currency}</h2>
          <p className="text-muted text-sm wrap-anywhere">
            Number {slug}-{month.name}-{currency}
          </p>
        </div>
        <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
          <div>
            <dt className="text-muted">From</dt>
            <dd className="wrap-anywhere">{sellerName()}</dd>
          </div>
          <div>
            <dt className="text-muted">To</dt>
            <dd className="wrap-anywhere">{brandName}</dd>
          </div>
        </dl>
        <Lines invoice={invoice} />
        <AmountList
          currency={currency}
          rows={[
            ["Held for you when the month began", invoice.openingCents],
            ["Paid in", invoice.paidInCents],
            ["Charged for redeemed units", 0 - invoice.totalCents],
            ["Sent back to you", 0 - invoice.sentBackCents],
            ...(invoice.takenBackCents > 0
              ? [["Taken back by your bank", -invoice.takenBackCents] as const]
              : []),
            ["Held for you at its end", invoice.closingCents],
          ]}
        />
        <p className="text-muted text-sm leading-6">
          It was paid ahead from the campaigns' money: nothing is left to pay.
        </p>
      </div>
    </Card>
  );
}

/** What a brand was charged in a month, with what came and went; for owners, and to be printed. */
export async function MonthInvoice({ which }: { which: Promise<{ brand: string; month: string }> }) {
  const { brand, month: name } = await which;
  const teammate = await requireTeammate(brand, "OWNER", `/brand/${brand}/money/${name}`);
  const month = monthNamed(name);
  const now = new Date();
  if (!takesMoney() || !month || month.from > now) notFound();
  const { brandId } = teammate;
  const [invoices, { name: brandName }] = await Promise.all([
    invoicesOfMonth(brandId, month),
    brandById(brandId),
  ]);
  return (
    <>
      <BrandHeader
        teammate={teammate}
        here="money"
        title={`${monthText(month)}${month.to > now ? ", so far" : ""}`}
        actions={
          invoices.length > 0 && (
            <>
              <PrintButton />
              <a
                href={`/api/brand/${brand}/statement/${month.name}`}
                download
                data-print="hide"
                className="text-leaf flex min-h-11 items-center font-medium underline"
              >
                Every entry as CSV
              </a>
            </>
          )
        }
      />
      {invoices.length === 0 ? (
        <EmptyState title="No money in this month">
          No money of your campaigns moved in {monthText(month)}, and none was held.
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-6">
          {invoices.map((invoice) => (
            <InvoiceCard key={invoice.currency} {...{ invoice, month, brandName, slug: brand }} />
          ))}
        </div>
      )}
    </>
  );
}
