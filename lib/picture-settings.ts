import { isAbsolute } from "node:path";
import { z } from "zod";

/** A bucket that speaks S3, and the key that may read, write and delete in it. */
export interface BucketSettings {
  /** Without a slash at the end; the bucket's name follows as the first part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** Where pictures lie outside the database; null: they lie in it. */
export type PictureSettings = { readonly folder: string } | { readonly bucket: BucketSettings } | null;

const bucketNames = [
  "LAUREL_S3_ENDPOINT",
  "LAUREL_S3_BUCKET",
  "LAUREL_S3_REGION",
  "LAUREL_S3_KEY_ID",
  "LAUREL_S3_SECRET",
] as const;

/** The settings of where pictures lie: a folder, a bucket, or neither. */
export const pictureSettings = z
  .object({
    LAUREL_PICTURES_DIR: z
      .string()
      .refine(isAbsolute, "write a path from the root on, as in /srv/laurel/pictures")
      .optional(),
    LAUREL_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    LAUREL_S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "write the bucket's name only")
      .optional(),
    LAUREL_S3_REGION: z.string().optional(),
    LAUREL_S3_KEY_ID: z.string().optional(),
    LAUREL_S3_SECRET: z.string().optional(),
  })
  .transform((raw, context): { pictures: PictureSettings } => {
    const complain = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    const folder = raw.LAUREL_PICTURES_DIR;
    const missing = bucketNames.filter((name) => !raw[name]);
    if (missing.length === bucketNames.length) return { pictures: folder ? { folder } : null };
    for (const name of missing) complain(name, `is not set: ${bucketNames.join(", ")} go together`);
    if (folder) complain("LAUREL_PICTURES_DIR", "is set beside LAUREL_S3_…: pictures lie in one place");
    const { LAUREL_S3_ENDPOINT: endpoint = "", LAUREL_S3_BUCKET: bucket = "" } = raw;
    const {
      LAUREL_S3_REGION: region = "",
      LAUREL_S3_KEY_ID: keyId = "",
      LAUREL_S3_SECRET: secret = "",
    } = raw;
    return {
      pictures: { bucket: { ...{ endpoint: endpoint.replace(/\/$/, ""), bucket, region, keyId, secret } } },
    };
  });
