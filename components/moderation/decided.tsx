import { z } from "zod";
import { Notice } from "@/components/ui/notice";
import { ReviewDecision } from "@/prisma/generated/enums";

const words: Record<ReviewDecision, string> = {
  APPROVED: "Approved. Members see the perk from now on, and the brand reads your words.",
  CHANGES_ASKED: "Changes were asked for. The brand reads why, and can hand it in again.",
  REJECTED: "Rejected. The brand reads why.",
};

/** Says what was just decided, above what waits next. */
export async function Decided({ decision }: { decision: Promise<unknown> }) {
  const decided = z.enum(ReviewDecision).safeParse(await decision).data;
  if (!decided) return null;
  return (
    <div className="mb-6">
      <Notice tone="success" status>
        {words[decided]}
      </Notice>
    </div>
  );
}
