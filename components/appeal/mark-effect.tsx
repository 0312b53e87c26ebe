import { percentText } from "@/components/ui/percent";
import type { MarkEffects, MarkedPost } from "@/lib/moderation/mark-queries";

/** What one mark of a post comes to in the score now, in a sentence. Nothing where the account does not count yet. */
export function MarkEffect({
  post,
  subject,
  effects: { damping, shares },
}: {
  post: MarkedPost;
  subject: "PROMOTION" | "REPEAT";
  effects: MarkEffects;
}) {
  const share = shares.find(({ account }) => account === post.account);
  if (!share) return null;
  const { promotional, recent, factor } = share;
  const counts = (by: string) => `what others do with it counts ×${by}`;
  return (
    <p className="text-sm leading-6 font-medium">
      {subject === "REPEAT"
        ? `As a repeat, ${counts(String(damping.duplicateFactor))}.`
        : factor < 1
          ? `Since σ is ${percentText(promotional / recent)} on this account, ${counts(factor.toFixed(2))} now.`
          : `It is one of few on this account (up to ${percentText(damping.promotionalShare)}), so nothing is damped now.`}
    </p>
  );
}
