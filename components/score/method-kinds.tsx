import { MethodRow, MethodTable } from "@/components/score/method-table";
import { type EngagementKind, engagementKinds } from "@/lib/score/activity";
import type { Formula } from "@/lib/score/formula";

const words: Record<EngagementKind, string> = {
  like: "a like or favourite",
  upvote: "an upvote",
  follow: "a follow",
  mention: "a mention",
  star: "a star",
  repost: "a boost or repost",
  fork: "a fork",
  quote: "a quote",
  reply: "a reply",
  review: "a review",
  accepted: "an accepted answer",
};

/** What each way of turning to somebody weighs, lightest first. */
export function MethodKinds({ formula: { kindWeights } }: { formula: Formula }) {
  const byWeight = Map.groupBy(engagementKinds, (kind) => kindWeights[kind]);
  return (
    <div className="max-w-prose">
      <MethodTable
        caption="What each way of turning to somebody weighs"
        head={["Somebody gives you", "Weight"]}
      >
        {[...byWeight].map(([weight, kinds]) => (
          <MethodRow
            key={weight}
            name={kinds.map((kind) => words[kind]).join(", ")}
            figures={[weight.toFixed(1)]}
          />
        ))}
      </MethodTable>
    </div>
  );
}
