import { z } from "zod";
import { invalid } from "./refusal.ts";
import { text, whole } from "./shapes.ts";

/** What every list may be asked. */
export const pageParams = {
  limit: whole.optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
};

/** Lists that go by time: exactly then, or a range in seconds. */
export const created = z
  .union([
    whole.transform((at) => ({ gte: at, lte: at })),
    z.strictObject({
      gt: whole.optional(),
      gte: whole.optional(),
      lt: whole.optional(),
      lte: whole.optional(),
    }),
  ])
  .optional();

type Created = z.output<typeof created>;

export function isCreatedIn(at: number, range: Created): boolean {
  if (!range) return true;
  const { gt, gte, lt, lte } = { gt: undefined, lt: undefined, ...range };
  if (gt !== undefined && at <= gt) return false;
  if (gte !== undefined && at < gte) return false;
  if (lt !== undefined && at >= lt) return false;
  return lte === undefined || at <= lte;
}

interface Page {
  readonly limit?: number | undefined;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
}

/** One page of a list of objects. Throws Stripe's error where the limit is not 1–100 or what to start after is not there. */
export function listOf<T extends { id: string }>(all: readonly T[], page: Page, url: string) {
  const { limit = 10, starting_after, ending_before } = page;
  if (limit < 1 || limit > 100)
    throw invalid("This value must be between 1 and 100.", {
      code: "parameter_invalid_integer",
      param: "limit",
    });
  const indexOf = (id: string, param: string) => {
    const index = all.findIndex((object) => object.id === id);
    if (index < 0) throw invalid(`No such object: '${id}'`, { code: "resource_missing", param });
    return index;
  };
  const end = ending_before === undefined ? undefined : indexOf(ending_before, "ending_before");
  const from =
    end === undefined
      ? starting_after === undefined
        ? 0
        : indexOf(starting_after, "starting_after") + 1
      : Math.max(0, end - limit);
  const to = Math.min(from + limit, end ?? all.length);
  return {
    object: "list",
    data: all.slice(from, to),
    has_more: end === undefined ? to < all.length : from > 0,
    url,
  };
}
