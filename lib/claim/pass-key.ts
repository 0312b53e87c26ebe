import { z } from "zod";

// 32 bytes in base64url.
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The public half of a pass's key as a JWK with nothing else in it: Ed25519, or P-256 of browsers that lack it. */
export const passKeyShape = z.discriminatedUnion("kty", [
  z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: coordinate }),
  z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: coordinate, y: coordinate }),
]);

export type PassKey = z.output<typeof passKeyShape>;

function parsed(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "This is no key of a pass." });
    return z.NEVER;
  }
}

/** A `PassKey` as forms send it: its JSON. */
export const sentPassKey = z.string().max(300).transform(parsed).pipe(passKeyShape);
