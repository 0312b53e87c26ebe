import type { Route } from "next";
import { MarkEffectsCard } from "@/components/appeal/mark-effects-card";
import { MarkedPostCard } from "@/components/appeal/marked-post-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SubNavigation } from "@/components/ui/sub-navigation";
import { requireMember } from "@/lib/account/gate";
import { type MarkFilter, type MarkKind, markKinds, placeText } from "@/lib/moderation/mark-filter";
import { type MarkEffects, type MarkPage, markEffects, markedPosts } from "@/lib/moderation/mark-queries";

const names: Record<MarkKind, string> = {
  all: "All",
  promotion: "Promotion",
  repeats: "Repeats",
  appealed: "Appealed",
};

const nothing: Record<MarkKind, { title: string; text: string }> = {
  all: {
    title: "None of your posts is marked",
    text: "Everything that others do with your posts counts in full, as far as marks go.",
  },
  promotion: {
    title: "None of your posts is marked as promotion",
    text: "Posts count as promotion where they carry a sponsor's tag, an affiliate link, a discount code or a link to a shop of your own.",
  },
  repeats: {
    title: "None of your posts is marked as a repeat",
    text: "A post repeats another where it says the same with the same links within a week.",
  },
  appealed: {
    title: "You have not appealed a mark",
    text: "Where a mark is wrong, choose “This is wrong” beside it.",
  },
};

const pathOf = (show: MarkKind, before?: string) => {
  const query = new URLSearchParams({ ...(show === "all" ? {} : { show }), ...(before ? { before } : {}) });
  return `/score/posts${query.size > 0 ? `?${query}` : ""}` as Route;
};

function List({
  page: { posts, next },
  filter,
  effects,
}: {
  page: MarkPage;
  filter: MarkFilter;
  effects: MarkEffects;
}) {
  const { show, before } = filter;
  if (posts.length === 0 && !before)
    return <EmptyState title={nothing[show].title}>{nothing[show].text}</EmptyState>;
  return (
    <div className="grid grid-cols-1 gap-4">
      <ul className="grid grid-cols-1 gap-4">
        {posts.map((post) => (
          <MarkedPostCard key={`${post.account} ${post.post}`} post={post} effects={effects} />
        ))}
      </ul>
      {posts.length === 0 && <p className="text-muted">There is nothing earlier.</p>}
      {(before || next) && (
        <div className="flex flex-wrap gap-3">
          {before && <ButtonLink href={pathOf(show)}>The latest</ButtonLink>}
          {next && <ButtonLink href={pathOf(show, placeText(next))}>Earlier</ButtonLink>}
        </div>
      )}
    </div>
  );
}

/** The signed-in member's marked posts, what the marks come to, and the way to say that one is wrong. */
export async function MarkedPosts({ filter }: { filter: Promise<MarkFilter> }) {
  const chosen = await filter;
  const member = await requireMember(pathOf(chosen.show));
  const [page, effects] = await Promise.all([markedPosts(member, chosen), markEffects(member, new Date())]);
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid grid-cols-1 gap-5">
        <SubNavigation
          label="Which marks"
          ways={markKinds.map((show) => ({
            href: pathOf(show),
            label: names[show],
            here: show === chosen.show,
          }))}
        />
        <List page={page} filter={chosen} effects={effects} />
      </div>
      <MarkEffectsCard effects={effects} />
    </div>
  );
}
