import type { ReactNode } from "react";
import { Confirm } from "@/components/ui/confirm";
import { removeTeammateAction } from "@/lib/brand/actions";

/** The way out of a team, for whoever asks. */
export function LeaveBrand({ brand, user, of }: { brand: string; user: string; of?: ReactNode }) {
  return (
    <Confirm
      opener={
        <>
          Leave
          {of && <span className="sr-only"> {of}</span>}
        </>
      }
      title="Leave this brand?"
      action={removeTeammateAction}
      fields={{ brand, user }}
      confirm="Leave the brand"
    >
      <p>You lose access to its rooms at once. Only an owner can invite you again.</p>
    </Confirm>
  );
}
