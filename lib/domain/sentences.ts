import type { CheckRefusal } from "@/lib/domain/check-domain";
import type { FoundByDns, FoundInFile } from "@/lib/domain/found";
import { filePath, recordHost } from "@/lib/domain/proof";

const unknownDomain = "This domain was removed already.";

export const askSentences: Record<"too_many_domains", string> = {
  too_many_domains: "A brand names at most five domains. Remove one that you do not need.",
};

export const checkSentences: Record<CheckRefusal, string> = {
  unknown_domain: unknownDomain,
  too_many_checks:
    "This domain was looked at many times within an hour. A new DNS record can take hours to be seen everywhere: check again later.",
  challenge_expired: "The week for this token is over. Ask for a new one.",
  proof_lapsed: "This proof has lapsed. Ask for a new token.",
  held_by_another:
    "We found your token. But another brand proved this domain before, and its token is there still or nobody said that it is gone. Remove that token from the domain and check again: then it is yours.",
};

export const removeSentences: Record<"unknown_domain", string> = { unknown_domain: unknownDomain };

/** What was found in DNS, told to whoever put something there. */
export function dnsSentence(found: FoundByDns, domain: string): string {
  const host = recordHost(domain);
  switch (found.was) {
    case "token":
      return `The TXT record at ${host} has your token.`;
    case "no_record":
      return `There is no TXT record at ${host}. If you just made one, it can take a while until it is seen.`;
    case "other_values":
      return `There are TXT records at ${host}, but none is exactly your value. The first are:`;
    case "no_answer":
      return `The name servers of ${domain} did not answer, so we do not know whether there is a record.`;
  }
}

/** What was found at the file's address. */
export function fileSentence(found: FoundInFile, domain: string): string {
  const at = `https://${domain}${filePath}`;
  switch (found.was) {
    case "token":
      return `The file at ${at} has your token.`;
    case "other_tokens":
      return `There is a file at ${at}, but your token is not in it. It may hold a list of tokens.`;
    case "no_tokens":
      return `There is JSON at ${at}, but it has no text or list under "laurel-verification".`;
    case "not_json":
      return `What ${at} answers is not JSON, or it is not sent as application/json.`;
    case "status":
      return found.status === 404
        ? `There is no file at ${at} (404).`
        : `${at} answered with status ${found.status}.`;
    case "sent_on":
      return found.to === domain
        ? `${at} leads to another address. The file must be answered there itself.`
        : `${at} leads to ${found.to}. Whoever answers there need not be who owns ${domain}: serve the file without a redirect, or prove ${found.to} instead.`;
    case "host_not_found":
      return `${domain} has no address, so there can be no file.`;
    case "host_forbidden":
      return `${domain} leads to an address that is not on the public internet.`;
    case "server_down":
      return `The web server of ${domain} does not answer by HTTPS.`;
    case "timed_out":
      return `The web server of ${domain} took too long to answer.`;
    case "not_secure":
      return `The web server of ${domain} has no certificate that is valid for it.`;
    case "too_large":
      return `What ${at} answers is larger than such a file can be.`;
    case "too_many_redirects":
      return `${at} leads in circles.`;
  }
}
