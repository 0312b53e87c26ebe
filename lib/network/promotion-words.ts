import type { PromotionSign } from "@/lib/network/promotion";

/** What is said of a post that shows a sign, to its author and on the page of the method. "It" is the post. */
export const promotionWords: Record<PromotionSign, string> = {
  network_mark: "It is marked as an advertisement or as sponsored, by its network or by you.",
  paid_tag: "It carries a tag that marks advertising, such as #ad, #sponsored, #werbung or #publi.",
  paid_words:
    "It says that it is paid for (“paid partnership”, “contains affiliate links”), or offers a discount (“discount code TEA10”, “20 % off your order”).",
  affiliate_link:
    "It has a link that pays whoever shares it, known by where the link leads or by a parameter like aff=. ref= does not count.",
  own_shop:
    "It leads to a shop of your own: one that your profile names, or that the post calls yours. Shops of others do not count.",
};
