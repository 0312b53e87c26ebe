import { z } from "zod";
import { TroubleMet, trouble } from "@/lib/network/trouble";

const shape = z.object({
  token: z.string().min(1),
  /** Both null where the token does not expire, as of GitHub's OAuth apps. */
  refreshToken: z.string().min(1).nullable(),
  expiresAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .nullable(),
});
/** What GitHub gave for a member's consent. */
export type Grant = z.output<typeof shape>;

export function sealable(grant: Grant): string {
  return JSON.stringify(grant);
}

/** A grant that was kept; one that cannot be read is worth nothing any more. Throws `TroubleMet`. */
export function grantFrom(text: string): Grant {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new TroubleMet(trouble("token_revoked"));
  }
}

/** A token is not used in its last minute: it could end between here and there. */
export function isRunOut({ expiresAt }: Grant, now: Date): boolean {
  return expiresAt !== null && expiresAt.getTime() - now.getTime() < 60_000;
}
