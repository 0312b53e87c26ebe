"use server";
import type { Route } from "next";
import { memberForm } from "@/lib/action";
import { beginLink } from "@/lib/link/begin-link";
import { retryRead } from "@/lib/link/retry-read";
import { beginLinkShape, linkedAccountShape } from "@/lib/link/schema";
import { linkSentence } from "@/lib/link/sentences";
import { unlinkAccount } from "@/lib/link/unlink-account";
import { isNetwork } from "@/lib/network/networks";
import { refuse } from "@/lib/result";

export const beginLinkAction = memberForm({
  shape: beginLinkShape,
  run: async (member, { network, place }) =>
    isNetwork(network) ? beginLink(member, { network, place }) : refuse({ fact: "not_set_up" }),
  sentence: (refusal) => linkSentence(refusal, new Date()),
  // The network's own consent page.
  landOn: ({ url }) => url as Route,
});

export const retryReadAction = memberForm({
  shape: linkedAccountShape,
  run: (member, input) => retryRead(member, input),
  sentence: (refusal) => linkSentence(refusal, new Date()),
});

export const unlinkAccountAction = memberForm({
  shape: linkedAccountShape,
  run: (member, input) => unlinkAccount(member, input),
  sentence: (refusal) => linkSentence(refusal, new Date()),
});
