import { Confirm } from "@/components/ui/confirm";
import { unlinkAccountAction } from "@/lib/link/actions";

/** Asks before an account is unlinked, and says what goes with it. */
export function UnlinkAccount({ account, handle }: { account: string; handle: string }) {
  return (
    <Confirm
      opener="Unlink"
      openerLook="quiet"
      title="Unlink this account?"
      action={unlinkAccountAction}
      fields={{ account }}
      confirm="Unlink and remove"
    >
      <p>
        All that was read from <strong className="break-all">{handle}</strong> is removed from Laurel at once:
        its posts, who turned to you there and to whom you turned. The permission is given back to the
        network.
      </p>
      <p>
        Your score is computed anew without it, and its last 14 days are removed, since perks look at the best
        of them. Perks that you have claimed stay yours. Nothing changes on the network, and you can link the
        account again.
      </p>
    </Confirm>
  );
}
