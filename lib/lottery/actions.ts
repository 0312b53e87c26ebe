"use server";
import { memberForm } from "@/lib/action";
import { enterLottery } from "@/lib/lottery/enter-lottery";
import { enterSentence, withdrawEntrySentence } from "@/lib/lottery/sentences";
import { withdrawEntry } from "@/lib/lottery/withdraw-entry";
import { onePerk } from "@/lib/waitlist/schema";

export const enterLotteryAction = memberForm({
  shape: onePerk,
  run: enterLottery,
  sentence: enterSentence,
});

export const withdrawEntryAction = memberForm({
  shape: onePerk,
  run: withdrawEntry,
  sentence: withdrawEntrySentence,
});
