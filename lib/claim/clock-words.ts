const bearableSeconds = 5;

/** A length of time as people say it. Seconds, not negative. */
export function spanInWords(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} seconds`;
  if (seconds < 2 * 60 * 60) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 2 * 24 * 60 * 60) return `${Math.round(seconds / 3600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** How a device's clock stands to the server's, `aheadMs` of it, for whoever holds the device. */
export function clockInWords(aheadMs: number): string {
  const seconds = Math.abs(aheadMs) / 1000;
  if (seconds < bearableSeconds) return "This device's clock is right.";
  return `This device's clock is ${spanInWords(seconds)} ${aheadMs > 0 ? "fast" : "slow"}; passes are judged by Laurel's.`;
}
