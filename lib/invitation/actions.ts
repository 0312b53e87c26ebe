"use server";
import type { Route } from "next";
import { memberForm, teammateForm } from "@/lib/action";
import { acceptInvitation } from "@/lib/invitation/accept-invitation";
import { changeInvitation } from "@/lib/invitation/change-invitation";
import { declineInvitation } from "@/lib/invitation/decline-invitation";
import { inviteTeammate } from "@/lib/invitation/invite-teammate";
import { answerShape, changeInvitationShape, inviteShape, ofInvitationShape } from "@/lib/invitation/schema";
import {
  answerSentences,
  changeInvitationSentences,
  inviteSentences,
  withdrawInvitationSentences,
} from "@/lib/invitation/sentences";
import { withdrawInvitation } from "@/lib/invitation/withdraw-invitation";

export const inviteTeammateAction = teammateForm("OWNER", {
  shape: inviteShape,
  run: inviteTeammate,
  sentence: (refusal) => inviteSentences[refusal],
  landOn: ({ email, mailed }, { brand }) => {
    const query = new URLSearchParams({ invited: email, mailed: mailed ? "yes" : "no" });
    return `/brand/${brand}/team?${query}` as Route;
  },
});

export const changeInvitationAction = teammateForm("OWNER", {
  shape: changeInvitationShape,
  run: changeInvitation,
  sentence: (refusal) => changeInvitationSentences[refusal],
});

export const withdrawInvitationAction = teammateForm("OWNER", {
  shape: ofInvitationShape,
  run: withdrawInvitation,
  sentence: (refusal) => withdrawInvitationSentences[refusal],
});

export const acceptInvitationAction = memberForm({
  shape: answerShape,
  run: acceptInvitation,
  sentence: (refusal) => answerSentences[refusal],
  landOn: ({ slug }) => `/brand/${slug}` as Route,
});

export const declineInvitationAction = memberForm({
  shape: answerShape,
  run: declineInvitation,
  sentence: (refusal) => answerSentences[refusal],
  landOn: () => "/brand",
});
