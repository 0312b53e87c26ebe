import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Not found" };

/** What strangers see for what is not theirs, and everybody for what is not there: the same page. */
export default function NotFound() {
  return (
    <div className="mx-auto max-w-xl py-8">
      <PageHeader
        title="There is nothing here"
        lead="This page does not exist, or it is not yours to see. A link may be old, or it may belong to another account: if it is yours, sign in with the address that you used for it."
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/perks" look="primary">
          Look at the perks
        </ButtonLink>
        <ButtonLink href="/">Back to the start</ButtonLink>
      </div>
    </div>
  );
}
