import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ScoreSource } from "@/lib/score/queries";

/** What stands where a score will be, and the way there. */
export function NoScore({ sources }: { sources: ScoreSource[] }) {
  if (sources.length === 0) {
    return (
      <EmptyState
        title="Link an account to get your score"
        action={
          <ButtonLink href="/links" look="primary">
            Link an account
          </ButtonLink>
        }
      >
        Laurel reads who you talk with on accounts that you link, up to 180 days back, and shows you line by
        line what it is worth. Only you see your score. Perks also keep units that need none.
      </EmptyState>
    );
  }
  const reading = sources.some((source) => source.reading);
  return (
    <EmptyState
      title={reading ? "Your first score is on its way" : "Nothing could be read yet"}
      action={
        <ButtonLink href="/links">{reading ? "See how far it is" : "See what is the matter"}</ButtonLink>
      }
    >
      {reading
        ? "Your account is being read now. You can leave this page and come back."
        : "Your account is linked, but no reading has come to its end. Your links say why, and how to try again."}
    </EmptyState>
  );
}
