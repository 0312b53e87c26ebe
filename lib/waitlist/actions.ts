"use server";
import { memberForm } from "@/lib/action";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";
import { onePerk } from "@/lib/waitlist/schema";
import { joinSentence, leaveSentence } from "@/lib/waitlist/sentences";

export const joinWaitlistAction = memberForm({
  shape: onePerk,
  run: joinWaitlist,
  sentence: joinSentence,
  again: ({ fact }) => (fact === "busy" ? 1_000 : null),
});

export const leaveWaitlistAction = memberForm({
  shape: onePerk,
  run: leaveWaitlist,
  sentence: leaveSentence,
});
