import type { GuardedFetch } from "@/lib/fetch-guarded";
import { type Grant, isRunOut, sealable } from "@/lib/network/github/grant";
import { renewedGrant, type Site } from "@/lib/network/github/oauth";

interface Options {
  readonly grant: Grant;
  readonly now: () => Date;
  /** Told the new grant before it is used: GitHub honours the old one no more. */
  readonly renewed: (grant: string) => Promise<void>;
}

/**
 * The guarded client with a member's token, which is renewed when it runs out, or when GitHub no longer takes it. Throws
 * `TroubleMet` where it cannot be renewed.
 */
export function fetchPermitted(fetch: GuardedFetch, site: Site, options: Options): GuardedFetch {
  const { now, renewed } = options;
  let { grant } = options;

  async function renew(refreshToken: string): Promise<void> {
    grant = await renewedGrant(fetch, site, refreshToken, now());
    await renewed(sealable(grant));
  }

  return async (url, init = {}) => {
    const { refreshToken } = grant;
    const isStale = isRunOut(grant, now());
    if (isStale && refreshToken) await renew(refreshToken);
    const ask = () =>
      fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${grant.token}` } });
    const got = await ask();
    const isRefused = got.ok && got.value.status === 401;
    if (!isRefused || isStale || !refreshToken) return got;
    await renew(refreshToken);
    return ask();
  };
}
