import Link from "next/link";
import { redirect } from "next/navigation";
import { LeaveBrand } from "@/components/brand/leave-brand";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireMember } from "@/lib/account/gate";
import { currentUser } from "@/lib/account/session";
import { roleNames } from "@/lib/brand/roles";

/** The brands that whoever asks works for. */
export async function BrandList() {
  await requireMember("/brand");
  const user = await currentUser();
  if (!user) redirect("/sign-in?from=/brand");
  if (user.brands.length === 0)
    return (
      <EmptyState
        title="You are on no brand's team yet"
        action={
          <ButtonLink href="/brand/new" look="primary">
            Create a brand
          </ButtonLink>
        }
      >
        Create a brand to post perks. If your brand is here already, ask one of its owners to invite the
        address {user.email}.
      </EmptyState>
    );
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {user.brands.map(({ slug, name, role }) => (
        <Card as="li" key={slug}>
          <div className="relative flex flex-wrap items-center justify-between gap-3">
            <h2 className="min-w-0 text-lg wrap-anywhere">
              <Link href={`/brand/${slug}`} className="after:absolute after:inset-0 hover:underline">
                {name}
              </Link>
            </h2>
            <Badge>{roleNames[role]}</Badge>
            <div className="relative">
              <LeaveBrand brand={slug} user={user.id} of={name} />
            </div>
          </div>
        </Card>
      ))}
    </ul>
  );
}
