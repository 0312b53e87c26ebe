/** Something said in public, as a thing: "a five-star review", "an Instagram post", "one story". */
const deed =
  /\b(?:an?|one|your|honest|positive|good|nice|public|google|instagram|tiktok|mastodon|facebook|[\w]+[- ]star)\W+(?:[\w-]+\W+)?(?:reviews?|ratings?|posts?|story|stories|testimonial|shout-?out)\b|\b(?:hashtags?|retweets?|testimonials?|shout-?outs?|tag(?:ging)?|posting)\b/i;

/** Words that make something a condition. */
const condition =
  /\b(?:must|requires?|required|has to|have to|needs? to|agrees? to|in (?:exchange|return)|in order to|if you|when you|after you|once you|leave|leaving|write|writing|publish|make|condition)\b/i;

/** Said as an order: "follow us", "post about our café", "share it with your followers". */
const order =
  /\b(?:follow|tag|mention|like|share|post|boost|review|rate|retweet)\b(?:\W+\w+)?(?:\W+(?:us|our|about)\b|\W*[@#]\w|\W+(?:on|with|to)\W+(?:your|instagram|tiktok|mastodon|facebook|google|youtube|bluesky|x)\b)/i;

const negated = /\b(?:no|not|never|without|nor|nothing)\b|n['’]t\b/i;

/**
 * Whether a text seems to ask for a post, a review or a follow in exchange for the perk, which Laurel forbids whatever it is
 * called. Judged sentence by sentence; one that says that nothing of the kind is asked is left alone.
 */
export function asksForPost(text: string): boolean {
  return text
    .split(/[.!?;\n]+/)
    .some((said) => !negated.test(said) && (order.test(said) || (deed.test(said) && condition.test(said))));
}
