import "server-only";
import { type Asked, askedShape } from "@/lib/claim/asked";
import { seal, unseal } from "@/lib/crypto";

/** What was asked at a claim as its row keeps it; null where nothing was. */
export function sealAsked(asked: Asked | null): string | null {
  return asked && seal(JSON.stringify(asked));
}

/** Reverses `sealAsked`. */
export function unsealAsked(sealed: string | null): Asked | null {
  return sealed === null ? null : askedShape.parse(JSON.parse(unseal(sealed)));
}
