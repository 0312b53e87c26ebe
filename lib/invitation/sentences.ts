import type { AnswerRefusal } from "@/lib/invitation/accept-invitation";
import type { ChangeInvitationRefusal } from "@/lib/invitation/change-invitation";
import type { InviteRefusal } from "@/lib/invitation/invite-teammate";

const notAllowed = "Only an owner can do that.";
const unknownVenue = "One of these venues was removed. Look at the list again.";
const answered = "This invitation was answered or withdrawn, or it is past its end. Invite the person again.";

export const inviteSentences: Record<InviteRefusal, string> = {
  not_allowed: notAllowed,
  already_teammate: "This person is on the team already. Change what they may do beside their name.",
  unknown_venue: unknownVenue,
  too_many_invitations: "Many people were invited within an hour. Invite the next ones later.",
  too_many_to_address: "This address got many invitations today. Invite it again tomorrow.",
};

export const changeInvitationSentences: Record<ChangeInvitationRefusal, string> = {
  not_allowed: notAllowed,
  not_open: answered,
  unknown_venue: unknownVenue,
};

export const withdrawInvitationSentences: Record<"not_allowed" | "not_open", string> = {
  not_allowed: notAllowed,
  not_open: "This invitation was answered or withdrawn already.",
};

export const answerSentences: Record<AnswerRefusal, string> = {
  not_open: "This invitation cannot be answered any more. Ask the brand for another one.",
  not_yours: "This invitation was sent to another address than the one you signed in with.",
};
