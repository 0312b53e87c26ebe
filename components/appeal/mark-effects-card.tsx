import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { percentText } from "@/components/ui/percent";
import type { MarkEffects } from "@/lib/moderation/mark-queries";
import type { PromotionShare } from "@/lib/moderation/promotion-share";

function Share({ share }: { share: PromotionShare }) {
  const { network, handle, recent, promotional, factor } = share;
  return (
    <li className="grid gap-1 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium break-all">{handle}</span>
        {factor < 1 ? (
          <Badge tone="gold">Counts ×{factor.toFixed(2)}</Badge>
        ) : (
          <Badge tone="good">Nothing damped</Badge>
        )}
      </div>
      <p className="text-muted text-sm leading-6">
        {network}:{" "}
        {recent === 0
          ? "no posts in that time"
          : `${promotional.toLocaleString("en")} of ${recent.toLocaleString("en")} posts, σ = ${percentText(promotional / recent)}`}
      </p>
    </li>
  );
}

/** What marks come to in the score, with the formula's constants and the member's own shares. */
export function MarkEffectsCard({ effects: { damping, shares } }: { effects: MarkEffects }) {
  const { duplicateFactor, promotionalShare, promotionalWindowDays } = damping;
  return (
    <Card as="section">
      <h2 className="text-xl">What a mark comes to</h2>
      <div className="mt-3 grid gap-3 leading-7">
        <p>
          <strong>Repeats:</strong> what others do with a post that repeats another counts ×{duplicateFactor}.
        </p>
        <p>
          <strong>Promotion:</strong> what others do with it counts ×min(1, {promotionalShare} ∕ σ), where σ
          is the share of such posts among all of an account in the last {promotionalWindowDays} days. Up to{" "}
          {percentText(promotionalShare)} nothing is damped.
        </p>
      </div>
      {shares.length > 0 && (
        <>
          <h3 className="mt-5 text-base">Your accounts now</h3>
          <ul className="divide-line mt-1 divide-y">
            {shares.map((share) => (
              <Share key={share.account} share={share} />
            ))}
          </ul>
        </>
      )}
      <p className="text-muted mt-3 text-sm leading-6">
        Marks never take points away: they only let less be added.{" "}
        <Link href="/method" className="text-leaf underline underline-offset-4">
          How posts are marked
        </Link>
      </p>
    </Card>
  );
}
