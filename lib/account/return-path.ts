/** Characters that a mailed link still carries. */
export const longestReturnPath = 500;

/**
 * Where to go after signing in: the path if it lies within Laurel, else the fallback. Only paths are accepted, so that no
 * link can make Laurel send somebody to another site. Browsers read `//host` and `/\host` as another host.
 */
export function returnPath(from: unknown, fallback = "/perks"): string {
  if (typeof from !== "string" || !/^\/(?![/\\])/.test(from)) return fallback;
  const url = URL.parse(from, "https://laurel.invalid");
  if (url?.origin !== "https://laurel.invalid" || /^\/(api\/auth|sign-in)/.test(url.pathname))
    return fallback;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // Dots are gone from the parsed path, and what they leave may begin with two slashes again.
  return path.startsWith("//") || path.length > longestReturnPath ? fallback : path;
}
