import { Confirm } from "@/components/ui/confirm";
import { Time } from "@/components/ui/time";
import { deliverClaimAction } from "@/lib/claim/actions";
import type { Delivery } from "@/lib/claim/delivery-queries";

/** What a brand's staff have to send, each with its address until it is sent. */
export function DeliveryList({ brand, deliveries }: { brand: string; deliveries: readonly Delivery[] }) {
  return (
    <ol className="divide-line divide-y">
      {deliveries.map(({ claimId, perkTitle, codeLast4, address, usableUntil }) => (
        <li key={claimId} className="flex flex-wrap items-start justify-between gap-3 py-4">
          <div className="min-w-0 grow basis-48 text-sm leading-6">
            <p className="font-medium wrap-anywhere">{perkTitle}</p>
            <address className="wrap-anywhere whitespace-pre-line not-italic">{address}</address>
            <p className="text-muted">
              Code ending in <span className="font-mono">{codeLast4}</span>; send it before{" "}
              <Time at={usableUntil} />
            </p>
          </div>
          <Confirm
            opener={
              <>
                Sent<span className="sr-only">: the code ending in {codeLast4}</span>
              </>
            }
            title="Is it on its way?"
            action={deliverClaimAction}
            fields={{ brand, claim: claimId }}
            confirm="Yes, it is sent"
          >
            <p>The claim is used then, and its address leaves this list.</p>
          </Confirm>
        </li>
      ))}
    </ol>
  );
}
