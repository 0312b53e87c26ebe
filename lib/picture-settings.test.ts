import { expect, test } from "vitest";
import { pictureSettings } from "./picture-settings";

const bucket = {
  LAUREL_S3_ENDPOINT: "https://s3.eu-central-1.amazonaws.com/",
  LAUREL_S3_BUCKET: "laurel-pictures",
  LAUREL_S3_REGION: "eu-central-1",
  LAUREL_S3_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  LAUREL_S3_SECRET: "a secret",
};

const wrongNames = (raw: object) =>
  pictureSettings.safeParse(raw).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("pictures lie in the database, in a folder, or in a bucket", () => {
  expect(pictureSettings.parse({}).pictures).toBeNull();
  expect(pictureSettings.parse({ LAUREL_PICTURES_DIR: "/srv/pictures" }).pictures).toEqual({
    folder: "/srv/pictures",
  });
  expect(pictureSettings.parse(bucket).pictures).toEqual({
    bucket: {
      endpoint: "https://s3.eu-central-1.amazonaws.com",
      bucket: "laurel-pictures",
      region: "eu-central-1",
      keyId: "AKIAIOSFODNN7EXAMPLE",
      secret: "a secret",
    },
  });
});

test("a folder beside a bucket, half a bucket, and a path from nowhere are refused by name", () => {
  expect(wrongNames({ ...bucket, LAUREL_PICTURES_DIR: "/srv/pictures" })).toEqual(["LAUREL_PICTURES_DIR"]);
  const { LAUREL_S3_SECRET: _, ...half } = bucket;
  expect(wrongNames(half)).toEqual(["LAUREL_S3_SECRET"]);
  expect(wrongNames({ LAUREL_S3_BUCKET: "laurel-pictures" })).toHaveLength(4);
  expect(wrongNames({ LAUREL_PICTURES_DIR: "pictures" })).toEqual(["LAUREL_PICTURES_DIR"]);
  expect(wrongNames({ ...bucket, LAUREL_S3_BUCKET: "laurel/pictures" })).toEqual(["LAUREL_S3_BUCKET"]);
});
