import "server-only";
import { AwsClient } from "aws4fetch";
import type { BucketSettings } from "@/lib/picture-settings";
import { type PictureKey, type PictureStore, PictureStoreDown } from "@/lib/picture-store";

type Method = "PUT" | "GET" | "DELETE";

/** Pictures in a bucket that speaks S3. A request gets no answer for `timeoutMs` at most. */
export function bucketStore(settings: BucketSettings, timeoutMs = 10_000): PictureStore {
  const { endpoint, bucket, region, keyId, secret } = settings;
  // Whoever waits for a picture asks again; jobs come back by themselves. Retries would only add to their waiting.
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, region, service: "s3", retries: 0 },
  });

  /** What the bucket answered, read to its end within the time; null where it has no such picture. */
  async function ask(method: Method, key: PictureKey, body?: Uint8Array<ArrayBuffer>) {
    // The key is the bytes' own hash, by which the bucket checks that they arrived as they left.
    const headers = body ? { "content-type": "image/webp", "x-amz-content-sha256": key } : {};
    try {
      const answer = await client.fetch(`${endpoint}/${bucket}/${key}.webp`, {
        ...{ method, headers, redirect: "error", signal: AbortSignal.timeout(timeoutMs) },
        ...(body ? { body } : {}),
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.ok) return bytes;
      const said = new TextDecoder().decode(bytes.subarray(0, 2000));
      // A bucket that is not there answers 404 too, and says NoSuchBucket.
      if (answer.status === 404 && said.includes("<Code>NoSuchKey</Code>")) return null;
      const code = /<Code>(\w+)<\/Code>/.exec(said)?.[1] ?? "no code";
      throw new Error(`${method} was answered with ${answer.status} (${code})`);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : "no answer";
      throw new PictureStoreDown(`the bucket of pictures cannot be used: ${why}`, { cause });
    }
  }

  return {
    async put(key, bytes) {
      if (!(await ask("PUT", key, bytes))) throw new PictureStoreDown("the bucket did not take a picture");
    },
    get: (key) => ask("GET", key),
    async remove(key) {
      await ask("DELETE", key);
    },
  };
}
