import { z } from "zod";
import { patternSentence, patternTrouble } from "@/lib/code/pattern";
import { CodeSource } from "@/prisma/generated/enums";

export const longestHelp = 300;

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
    help: z
      .string()
      .trim()
      .max(longestHelp, `The text is too long: ${longestHelp} characters at most.`)
      .default(""),
  })
  .superRefine(({ source, pattern: typed }, context) => {
    const trouble = source === "GENERATED" ? patternTrouble(typed) : null;
    if (trouble) context.addIssue({ code: "custom", path: ["pattern"], message: patternSentence(trouble) });
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
