import "server-only";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";
import { type Difference, differenceText, stockRules } from "@/lib/stock/rules";

/** At most so many differences are told one by one. */
const told = 20;

/** Tells a moderator that stock or money does not add up. Nothing was changed: that is for people to judge. */
export function alarmMail(differences: readonly (Difference & { readonly title: string })[]) {
  const count = differences.length;
  const what = count === 1 ? "1 difference" : `${count.toLocaleString("en")} differences`;
  const lines = differences
    .slice(0, told)
    .map(({ title, rule, ...numbers }) => `${title}: ${stockRules[rule]}. ${differenceText(numbers)}.`);
  return {
    subject: `Stock or money does not add up: ${what}`,
    ...letter({
      before: [
        "The check of each minute found stock or money that does not add up. Nothing was changed by it.",
        ...lines,
        ...(count > told ? [`And ${(count - told).toLocaleString("en")} more.`] : []),
      ],
      way: { label: "See the differences", url: `${env.url}/admin/stock` },
      after: ["Each difference is mailed once. It stays on that page until a check finds that it is gone."],
    }),
  };
}
