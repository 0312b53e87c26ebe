import { z } from "zod";
import { patternSentence, patternTrouble } from "@/lib/code/pattern";
import { CodeSource } from "@/prisma/generated/enums";

export const longestHelp = 300;

const percentOff = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || (/^\d{1,3}$/.test(typed) && +typed >= 1 && +typed <= 100), {
    error: "Write a whole number from 1 to 100.",
  })
  .transform((typed) => (typed === "" ? null : Number(typed)));

const offCents = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || (/^\d{1,5}([.,]\d{1,2})?$/.test(typed) && !/^[0.,]+$/.test(typed)), {
    error: "Write an amount of more than 0, as in 5 or 7.50.",
  })
  .transform((typed) => (typed === "" ? null : Math.round(Number(typed.replace(",", ".")) * 100)));

const pattern = z
  .string()
  .trim()
  .default("")
  .transform((typed) => typed.toUpperCase());

/** What the form about a perk's codes sends. */
export const codesShape = z
  .object({
    /** The brand's slug; the gate reads it too. */
    brand: z.string(),
    perk: z.uuid(),
    source: z.enum(CodeSource, { error: "Choose where the codes come from." }),
    pattern,
    /** Of promotion codes, one of the two. */
    percentOff,
    offCents,
    help: z
      .string()
      .trim()
      .max(longestHelp, `The text is too long: ${longestHelp} characters at most.`)
      .default(""),
  })
  .superRefine(({ source, pattern: typed, percentOff: percent, offCents: cents }, context) => {
    const trouble = source === "GENERATED" ? patternTrouble(typed) : null;
    if (trouble) context.addIssue({ code: "custom", path: ["pattern"], message: patternSentence(trouble) });
    if (source === "PROMOTION" && (percent === null) === (cents === null))
      context.addIssue({
        ...{ code: "custom", path: ["percentOff"] },
        message: "Say what the code takes off: either percent or an amount, one of the two.",
      });
  });

export type CodesInput = z.output<typeof codesShape>;

export const oneImportShape = z.object({ brand: z.string(), import: z.uuid() });

/** What the address of an upload names. */
export const uploadShape = z.object({ brand: z.string(), perk: z.uuid() });

export const showCodeShape = z.object({ claim: z.uuid() });

/** The name of an uploaded file, as its header brings it: percent-encoded, shortened, without what is no text. */
export const fileName = z
  .string()
  .transform((sent) => {
    try {
      return decodeURIComponent(sent);
    } catch {
      return "";
    }
  })
  .transform(
    (name) =>
      name
        .replaceAll(/\p{Cc}/gu, "")
        .trim()
        .slice(0, 120) || "codes",
  );
