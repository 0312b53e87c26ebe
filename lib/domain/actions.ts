"use server";
import { teammateForm } from "@/lib/action";
import { askDomain } from "@/lib/domain/ask-domain";
import { checkDomain } from "@/lib/domain/check-domain";
import { removeDomain } from "@/lib/domain/remove-domain";
import { askDomainShape, domainShape } from "@/lib/domain/schema";
import { askSentences, checkSentences, removeSentences } from "@/lib/domain/sentences";

export const askDomainAction = teammateForm("OWNER", {
  shape: askDomainShape,
  run: (by, input) => askDomain(by, input),
  sentence: (refusal) => askSentences[refusal],
});

export const checkDomainAction = teammateForm("OWNER", {
  shape: domainShape,
  run: (by, input) => checkDomain(by, input),
  sentence: (refusal) => checkSentences[refusal],
});

export const removeDomainAction = teammateForm("OWNER", {
  shape: domainShape,
  run: removeDomain,
  sentence: (refusal) => removeSentences[refusal],
});
