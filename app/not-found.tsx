import { Frame } from "@/components/shell/frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What strangers see for what is not theirs, and everybody for what is not there: the same page. */
export default function NotFound() {
  return (
    <Frame>
      <title>Not found · Laurel</title>
      <h1 className="mb-6 text-3xl">There is nothing here</h1>
      <EmptyState
        title="This page does not exist, or it is not yours to see."
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink href="/perks" look="primary">
              Look at the perks
            </ButtonLink>
            <ButtonLink href="/">Back to the start</ButtonLink>
          </div>
        }
      >
        A link may be old, or it may belong to another account. If it is yours, sign in with the address that
        you used for it.
      </EmptyState>
    </Frame>
  );
}
