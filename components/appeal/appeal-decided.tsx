import { z } from "zod";
import { Notice } from "@/components/ui/notice";

const shape = z.object({ decided: z.enum(["GRANTED", "DECLINED"]), mailed: z.enum(["yes", "no"]) });

const words = {
  GRANTED: "Granted, and the member was scored anew.",
  DECLINED: "Declined: the score stays as it is.",
};

/** Says what was just decided, above what waits next. */
export async function AppealDecided({ query }: { query: Promise<unknown> }) {
  const came = shape.safeParse(await query).data;
  if (!came) return null;
  return (
    <div className="mb-6">
      {came.mailed === "yes" ? (
        <Notice tone="success" status>
          {words[came.decided]} They were told by mail.
        </Notice>
      ) : (
        <Notice tone="warning" status>
          {words[came.decided]} The mail could not be sent; your answer stands on their pages.
        </Notice>
      )}
    </div>
  );
}
