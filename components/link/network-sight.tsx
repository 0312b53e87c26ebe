import { ReadList } from "@/components/link/read-list";
import type { Network } from "@/lib/network/network";

/** What Laurel reads on a network and what the network cannot tell, folded up below the way to link. */
export function NetworkSight({ network: { name, sees } }: { network: Network }) {
  return (
    <details className="mt-5">
      <summary className="text-leaf inline-flex min-h-11 items-center text-sm font-medium">
        What Laurel reads on {name}
      </summary>
      <div className="mt-2 grid gap-5">
        <ReadList as="h4" title="Read, of the last 180 days" items={sees.read} />
        <ReadList as="h4" title={`What ${name} does not tell`} items={sees.unseen} />
      </div>
    </details>
  );
}
