import { isNetwork, networks } from "@/lib/network/networks";
import type { Trouble, TroubleKind } from "@/lib/network/trouble";

/**
 * What a sentence may mention: `place` is the server as a person knows it, `name` the network's, `example` what could have
 * been typed, `when` the time of the next try in words.
 */
interface Facts {
  readonly place: string;
  readonly name: string;
  readonly example: string;
  readonly when: string | null;
}

const sentences: Record<TroubleKind, (facts: Facts) => string> = {
  name_unreadable: ({ example }) => `That is neither a handle nor a server. Type it like ${example}.`,
  name_unknown: ({ place, name }) =>
    `There is nobody called ${place} on ${name}. Check the spelling and try again.`,
  host_not_found: ({ place }) => `There is no server called ${place}. Check the spelling and try again.`,
  host_forbidden: ({ place }) =>
    `${place} is not on the public internet, so Laurel does not go there. Type the server's public name.`,
  server_down: ({ place }) => `${place} does not answer right now. Try again in a few minutes.`,
  timed_out: ({ place }) => `${place} took too long to answer. Try again in a few minutes.`,
  not_secure: ({ place }) =>
    `${place} did not offer a secure connection, so nothing was sent. Check the spelling, or tell the people who run it.`,
  too_large: ({ place }) =>
    `${place} sent far more than was asked for, so reading was stopped. Try again later; if it stays so, tell the people who run it.`,
  not_this_network: ({ place, name, example }) =>
    `${place} answers, but not as ${name} does. Check the name: the whole of it is like ${example}.`,
  not_json: ({ place }) =>
    `${place} sent a web page instead of an answer, as servers do during maintenance. Try again later.`,
  unexpected_answer: ({ place }) =>
    `${place} answered in a way that Laurel does not understand. Try again later; it may be in the middle of an update.`,
  server_error: ({ place }) => `${place} has a problem of its own right now. Try again in a few minutes.`,
  rate_limited: ({ place, when }) =>
    `${place} asks for a pause. ${when ? `Try again ${when}.` : "Try again in a few minutes."}`,
  registration_refused: ({ place }) =>
    `${place} does not let Laurel introduce itself. Ask the people who run it, or link an account on another server.`,
  consent_refused: ({ place }) =>
    `You did not allow it on ${place}, so nothing was linked. You can try again whenever you like.`,
  state_mismatch: () =>
    "This answer does not belong to a link that you began here, so it was not used. Begin again from this page.",
  code_refused: ({ place }) =>
    `${place} did not accept its own permission any more. Begin again from this page.`,
  token_revoked: ({ place }) =>
    `${place} no longer lets Laurel read this account. Link it again to go on; until then your score stays as it is.`,
  permission_missing: ({ place }) =>
    `${place} did not grant all that Laurel asked to read. Link the account again and allow it; until then your score stays as it is.`,
};

/** The sentence for a trouble with a place on a network, ready to be read: what happened, and what to do next. */
export function troubleSentence(
  { kind, retryAt }: Trouble,
  { network, place }: { readonly network: string; readonly place: string },
  now: Date,
): string {
  const minutes = retryAt ? Math.ceil((retryAt.getTime() - now.getTime()) / 60_000) : 0;
  const when = minutes > 1 ? `in ${minutes} minutes` : minutes === 1 ? "in a minute" : null;
  const known = isNetwork(network) ? networks[network] : null;
  const name = known?.name ?? "the network";
  return sentences[kind]({ place: place || name, name, example: known?.place?.example ?? "its own", when });
}

/** Whether a name that was stored is a trouble of today. */
export function isTroubleKind(name: string): name is TroubleKind {
  return Object.hasOwn(sentences, name);
}
