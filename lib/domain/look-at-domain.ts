import "server-only";
import type { Found, FoundByDns, FoundInFile } from "@/lib/domain/found";
import type { Outside } from "@/lib/domain/outside";
import { recordHost, recordsProve, tokensIn, tokensProve } from "@/lib/domain/proof";
import { type GuardedResponse, jsonOf } from "@/lib/fetch-guarded";

// What is shown of records that are not ours: enough to recognise them.
const mostShown = 5;
const longestShown = 120;

async function byDns(domain: string, token: string, { texts }: Outside): Promise<FoundByDns> {
  const answer = await texts(recordHost(domain));
  if (!answer.ok) return { was: answer.refusal };
  const values = answer.value;
  if (recordsProve(values, token)) return { was: "token" };
  if (values.length === 0) return { was: "no_record" };
  return {
    was: "other_values",
    // Postgres keeps neither a zero nor half a character, and a record may hold both.
    values: values
      .slice(0, mostShown)
      .map((value) => value.slice(0, longestShown).replaceAll("\0", "�").toWellFormed()),
  };
}

/** Whom an answer sends us to; null where it does not. */
function sentTo({ status, headers, url }: GuardedResponse): string | null {
  const location = headers.get("location");
  if (status < 300 || status > 399 || !location) return null;
  return URL.parse(location, url)?.host.slice(0, longestShown) ?? null;
}

async function inFile(domain: string, token: string, { fetch, fileOf }: Outside): Promise<FoundInFile> {
  // What another host answers is that host's word, so whoever sends us on has not answered.
  const limits = { timeoutMs: 8_000, maxBytes: 20_000, stay: true } as const;
  const answer = await fetch(fileOf(domain), { headers: { accept: "application/json" }, ...limits });
  if (!answer.ok) return { was: answer.refusal };
  const to = sentTo(answer.value);
  if (to !== null) return { was: "sent_on", to };
  if (answer.value.status !== 200) return { was: "status", status: answer.value.status };
  const json = jsonOf(answer.value);
  if (json === undefined) return { was: "not_json" };
  const tokens = tokensIn(json);
  if (!tokens) return { was: "no_tokens" };
  return { was: tokensProve(tokens, token) ? "token" : "other_tokens" };
}

/** Looks for a brand's token at its domain: in DNS, and where it is not there in the file. Up to about 14 s. */
export async function lookAtDomain(domain: string, token: string, outside: Outside): Promise<Found> {
  const dns = await byDns(domain, token, outside);
  if (dns.was === "token") return { dns, file: null };
  return { dns, file: await inFile(domain, token, outside) };
}
