import type { PickSeedRefusal } from "@/lib/trust/pick-seed";
import type { WithdrawSeedRefusal } from "@/lib/trust/withdraw-seed";

export const seedSentences: Record<PickSeedRefusal | WithdrawSeedRefusal, string> = {
  unknown_account: "This account is not linked any more. Search again.",
  own_account: "This account is your own. Somebody else has to decide whether trust flows from you.",
  seed_already: "This member is a seed already.",
  not_in_force: "This seed was withdrawn already.",
};
