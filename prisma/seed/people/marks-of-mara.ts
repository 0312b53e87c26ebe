import type { ReadPost } from "@/lib/network/adapter";
import type { PromotionSign } from "@/lib/network/promotion";

/** Which of her posts promote something, counted from the newest: her own prints, rightly; another's discount, wrongly. */
const promotions: ReadonlyMap<number, readonly PromotionSign[]> = new Map([
  [3, ["own_shop"]],
  [7, ["paid_words"]],
  [24, ["own_shop"]],
]);

/** Which say what the post before them said: an invitation again, rightly; two drawings with one caption, wrongly. */
const repetitions: ReadonlySet<number> = new Set([11, 19]);

/** Mara's posts, the oldest first, with what the rules find in some of them: there is something to agree with, and to appeal. */
export function markedByRules(posts: readonly ReadPost[]): ReadPost[] {
  return posts.map((post, index) => {
    const place = posts.length - 1 - index;
    const promotionSigns = promotions.get(place) ?? post.promotionSigns;
    const gist = repetitions.has(place) ? (posts[index - 1]?.gist ?? null) : post.gist;
    return { ...post, promotionSigns, gist };
  });
}
