import type { PublishRefusal } from "@/lib/score/publish-formula";
import type { RunBesideRefusal } from "@/lib/score/run-formula-beside";
import type { WithdrawFormulaRefusal } from "@/lib/score/withdraw-formula";

const moment = new Intl.DateTimeFormat("en-GB", {
  ...{ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  timeZone: "UTC",
});

export function formulaSentence(refusal: RunBesideRefusal | WithdrawFormulaRefusal | PublishRefusal): string {
  switch (refusal.fact) {
    case "unknown_formula":
      return "There is no such version of the formula.";
    case "beside_already":
      return "This version runs beside already.";
    case "published_already":
      return "This version was published. What was in force once is not run again: it would be a new version.";
    case "not_beside":
      return "This version does not run beside: it was published or withdrawn meanwhile.";
    case "too_early":
      return `A version runs beside for 30 days first. This one can be published from ${moment.format(refusal.publishableAt)} UTC on.`;
    case "not_compared":
      return "Members were not scored by both versions since yesterday, so nobody can see what this would change. Look whether rescoring runs, and try again once it did.";
  }
}
