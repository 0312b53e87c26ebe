import { PageHeader } from "@/components/ui/page-header";
import type { Formula } from "@/lib/score/formula";

/** What the page of the method is, and of which version. */
export function MethodHeader({ formula: { version } }: { formula: Formula }) {
  return (
    <PageHeader
      title="How the score works"
      lead={`Laurel measures how you talk with others on the accounts you link: from 1 to 100, line by line. This is all of it, in version ${version}. This page and the score are made from the same constants.`}
    />
  );
}
