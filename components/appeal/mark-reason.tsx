import { Time } from "@/components/ui/time";
import type { MarkedPost } from "@/lib/moderation/mark-queries";
import { promotionWords } from "@/lib/network/promotion-words";

type Subject = "PROMOTION" | "REPEAT";

export const markNames: Record<Subject, string> = { PROMOTION: "Promotion", REPEAT: "Repeat" };

function Earlier({ earlier: { url, at } }: { earlier: NonNullable<MarkedPost["repeats"]> }) {
  const when = at ? (
    <>
      the post of <Time at={at} />
    </>
  ) : (
    "an earlier post, which is not stored any more"
  );
  return (
    <p className="text-sm leading-6">
      It says the same with the same links as{" "}
      {url ? (
        <a href={url} rel="noreferrer" className="text-leaf underline underline-offset-4">
          {when}
        </a>
      ) : (
        when
      )}
      .
    </p>
  );
}

/** Why a post is marked: the rules that found it, or the post that it repeats. */
export function MarkReason({ post, subject }: { post: MarkedPost; subject: Subject }) {
  if (subject === "REPEAT") return post.repeats && <Earlier earlier={post.repeats} />;
  return (
    <ul className="grid list-disc gap-1 pl-5 text-sm leading-6">
      {post.signs.map((sign) => (
        <li key={sign}>{promotionWords[sign]}</li>
      ))}
    </ul>
  );
}
