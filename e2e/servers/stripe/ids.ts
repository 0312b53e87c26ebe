import { randomInt } from "node:crypto";

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export function randomText(length: number, of = letters): string {
  return Array.from({ length }, () => of[randomInt(of.length)]).join("");
}

/** An id such as Stripe's: `newId("pi_3")`. */
export function newId(prefix: string): string {
  return prefix + randomText(prefix.startsWith("cs_") ? 58 : 22);
}
