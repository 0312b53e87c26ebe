"use server";
import { adminForm } from "@/lib/action";
import { askWeighing } from "@/lib/trust/ask-weighing";
import { pickSeed } from "@/lib/trust/pick-seed";
import { askWeighingShape, pickSeedShape, withdrawSeedShape } from "@/lib/trust/schema";
import { seedSentences } from "@/lib/trust/sentences";
import { withdrawSeed } from "@/lib/trust/withdraw-seed";

export const pickSeedAction = adminForm({
  shape: pickSeedShape,
  run: pickSeed,
  sentence: (refusal) => seedSentences[refusal],
});

export const withdrawSeedAction = adminForm({
  shape: withdrawSeedShape,
  run: withdrawSeed,
  sentence: (refusal) => seedSentences[refusal],
});

export const askWeighingAction = adminForm({
  shape: askWeighingShape,
  run: askWeighing,
  sentence: (refusal: never) => refusal,
});
