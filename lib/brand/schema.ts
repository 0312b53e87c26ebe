import { z } from "zod";
import { dutyFields, hasPlace, placeTrouble, withDuty } from "@/lib/brand/duty";
import { pictureBytes } from "@/lib/brand/picture-widths";

const line = (ask: string, most: number) =>
  z.string({ error: ask }).trim().min(1, ask).max(most, `That is too long: ${most} characters at most.`);

const brandFields = {
  name: z
    .string({ error: "Write the brand's name." })
    .trim()
    .min(2, "The name has at least 2 characters.")
    .max(60, "The name is too long: 60 characters at most."),
  blurb: line("Say in a sentence or two what the brand is.", 280),
  websiteUrl: z
    .url({
      protocol: /^https?$/,
      error: "Write the whole address of the website, as in https://example.org.",
    })
    .max(200, "The address is too long: 200 characters at most.")
    .optional(),
};

export const createBrandShape = z.object(brandFields);

export const editBrandShape = z.object({ brand: z.string(), ...brandFields });

export const changeTeammateShape = z
  .object({ brand: z.string(), user: z.uuid(), ...dutyFields })
  .refine(hasPlace, placeTrouble)
  .transform(withDuty);

export const removeTeammateShape = z.object({ brand: z.string(), user: z.uuid() });

const chooseFile = "Choose a picture: a JPEG, PNG, WebP or AVIF file.";

/** An uploaded picture; what it really is, its content says later. */
export const pictureFile = z
  .file({ error: chooseFile })
  .min(1, chooseFile)
  .max(pictureBytes, "The picture is too large: 8 MB at most. Save it smaller and try again.");
