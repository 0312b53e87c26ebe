import { buttonClass } from "@/components/ui/button-look";
import { walletsOffered } from "@/lib/wallet-pass/wallets";

/** The ways to put a claim's pass into a wallet that is not ours; nothing where the operator set none up. Not for paper. */
export function WalletLinks({ claimId }: { claimId: string }) {
  const wallets = walletsOffered(new Date());
  if (wallets.length === 0) return null;
  return (
    <div className="mt-6 grid justify-items-center gap-3 print:hidden">
      <div className="flex flex-wrap justify-center gap-3">
        {wallets.map(({ name, route }) => (
          <a key={route} href={`/api/claims/${claimId}/${route}`} className={buttonClass("secondary")}>
            Add to {name}
          </a>
        ))}
      </div>
      <p className="text-muted max-w-prose text-center text-sm leading-6">
        {wallets.map(({ name }) => name).join(" and ")} {wallets.length === 1 ? "gets" : "get"} what the perk
        is, your code, and the day and guests you named: no name, no score, no booking reference. Staff need
        network to accept a pass from there.
      </p>
    </div>
  );
}
