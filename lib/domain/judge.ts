import { type Found, type FoundInFile, provedBy } from "@/lib/domain/found";

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** A challenge is open for a week. */
export const challengeMs = 7 * dayMs;
/** What is proved is looked at again after 90 days, and after each failure a day later. */
export const againMs = 90 * dayMs;
/** So long the token may be gone, looked for each day, until the proof lapses. */
export const goneMs = 7 * dayMs;
/** So long nobody at the domain may answer. It is longer, since nothing says that the token is gone. */
export const silentMs = 30 * dayMs;
/** After so much silence the owners are told. */
export const silentTellMs = 7 * dayMs;

/** Whether anybody at all answered Laurel, by either way. Who hears nobody is deaf: then silence says nothing of a domain. */
export interface Heard {
  readonly dns: boolean;
  readonly web: boolean;
}

const noAnswer: ReadonlySet<FoundInFile["was"]> = new Set([
  "host_not_found",
  "host_forbidden",
  "server_down",
  "timed_out",
  "not_secure",
]);

/** What these checks heard. */
export function heardIn(checks: readonly Found[]): Heard {
  return {
    dns: checks.some(({ dns }) => dns.was !== "no_answer"),
    web: checks.some(({ file }) => file !== null && !noAnswer.has(file.was)),
  };
}

// A server that says it cannot answer now has not said what it holds.
const later = (status: number) => status >= 500 || [408, 425, 429].includes(status);

function fileAnswered({ dns, file }: Found): boolean {
  if (file === null) return false;
  // A name without an address has no file, if it was DNS that said so.
  if (file.was === "host_not_found" || file.was === "host_forbidden") return dns.was !== "no_answer";
  return file.was === "status" ? !later(file.status) : !noAnswer.has(file.was);
}

/**
 * What a check of a proved domain comes to: `kept`; `gone`, since both places answered without the token; `silent`, since
 * one of them did not answer while others answered Laurel the same way; `unheard`, since nobody did.
 */
export type Verdict = "kept" | "gone" | "silent" | "unheard";

export function verdictOf(found: Found, heard: Heard): Verdict {
  if (provedBy(found)) return "kept";
  const dns = found.dns.was !== "no_answer";
  const web = fileAnswered(found);
  if (dns && web) return "gone";
  return (dns || heard.dns) && (web || heard.web) ? "silent" : "unheard";
}

/** How a proved domain stands: when it began to fail, and when it is looked at next; null once it lapsed. */
export interface Standing {
  readonly failedSince: Date | null;
  readonly silentSince: Date | null;
}

const isOver = (since: Date, ms: number, now: Date) => now.getTime() - since.getTime() >= ms;

/** How it stands after a check at `now`. */
export function afterCheck(
  { failedSince, silentSince }: Standing,
  verdict: Verdict,
  now: Date,
): Standing & { readonly nextCheckAt: Date | null } {
  const at = (ms: number) => new Date(now.getTime() + ms);
  switch (verdict) {
    case "kept":
      return { failedSince: null, silentSince: null, nextCheckAt: at(againMs) };
    case "gone": {
      const since = failedSince ?? now;
      return {
        failedSince: since,
        silentSince: null,
        nextCheckAt: isOver(since, goneMs, now) ? null : at(dayMs),
      };
    }
    case "silent": {
      const since = silentSince ?? now;
      return {
        failedSince,
        silentSince: since,
        nextCheckAt: isOver(since, silentMs, now) ? null : at(dayMs),
      };
    }
    // Laurel's own trouble: no silence is counted over it.
    case "unheard":
      return { failedSince, silentSince: null, nextCheckAt: at(hourMs) };
  }
}
