import { type DevicePass, windowAt, windowMs } from "@/lib/claim/device-pass";

/** Why a pass that its device did sign does not count at this moment. */
export type PassRefusal =
  | {
      readonly fact: "out_of_time";
      /** By how much the pass is ahead of our clock; negative for one that is late. */
      readonly aheadSeconds: number;
    }
  | { readonly fact: "older_pass" };

/**
 * Judges when a pass was made. It counts in its own fifteen seconds and in those before and after, so that clocks may differ
 * a little and a picture of it is worth nothing within 45 seconds; and not once a later one of the same device was shown.
 */
export function passRefusal(
  { window, counter }: Pick<DevicePass, "window" | "counter">,
  latestCounter: number,
  now: Date,
): PassRefusal | null {
  const ahead = window - windowAt(now.getTime());
  if (Math.abs(ahead) > 1) return { fact: "out_of_time", aheadSeconds: (ahead * windowMs) / 1000 };
  return counter < latestCounter ? { fact: "older_pass" } : null;
}
