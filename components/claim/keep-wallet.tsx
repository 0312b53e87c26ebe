import { KeepOffline } from "@/components/offline/keep-offline";

/** Keeps pages of the wallet for when there is no network. With `only`, they are all there is to keep. */
export function KeepWallet({
  paths,
  only = false,
  asOf,
}: {
  paths: readonly string[];
  only?: boolean;
  asOf: Date;
}) {
  return (
    <KeepOffline area="wallet" scope="/wallet" paths={paths} only={only} asOf={asOf.toISOString()}>
      Your passes work all the same. Claiming and giving back need a network.
    </KeepOffline>
  );
}
