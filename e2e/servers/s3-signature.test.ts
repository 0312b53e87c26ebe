import { expect, test } from "vitest";
import { signatureOf } from "./s3-signature";

// AWS publishes these in "Signature Calculations for the Authorization Header", with this key.
const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const scope = "20130524/us-east-1/s3/aws4_request";
const host = "examplebucket.s3.amazonaws.com";
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const now = { host, "x-amz-date": "20130524T000000Z" };

test("the published example of reading an object", () => {
  const headers = { ...now, range: "bytes=0-9", "x-amz-content-sha256": empty };
  const signed = ["host", "range", "x-amz-content-sha256", "x-amz-date"];
  const request = { method: "GET", url: new URL(`https://${host}/test.txt`), headers };
  expect(signatureOf(request, { scope, signed }, secret)).toBe(
    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  );
});

test("the published example of putting an object", () => {
  const headers = {
    ...now,
    date: "Fri, 24 May 2013 00:00:00 GMT",
    "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
    "x-amz-storage-class": "REDUCED_REDUNDANCY",
  };
  const signed = ["date", "host", "x-amz-content-sha256", "x-amz-date", "x-amz-storage-class"];
  const request = { method: "PUT", url: new URL(`https://${host}/test$file.text`), headers };
  expect(signatureOf(request, { scope, signed }, secret)).toBe(
    "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  );
});

test("the published examples of asking about a bucket", () => {
  const headers = { ...now, "x-amz-content-sha256": empty };
  const signed = ["host", "x-amz-content-sha256", "x-amz-date"];
  const of = (query: string) =>
    signatureOf(
      { method: "GET", url: new URL(`https://${host}/${query}`), headers },
      { scope, signed },
      secret,
    );
  expect(of("?lifecycle")).toBe("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
  expect(of("?max-keys=2&prefix=J")).toBe("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
});
