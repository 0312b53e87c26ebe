import { z } from "zod";

/** What a domain's TXT records came to. */
const foundByDns = z.discriminatedUnion("was", [
  z.object({ was: z.literal("token") }),
  z.object({ was: z.literal("no_record") }),
  /** Records without the token; the first few, shortened. */
  z.object({ was: z.literal("other_values"), values: z.array(z.string()) }),
  /** Nobody said whether there is a record. */
  z.object({ was: z.literal("no_answer") }),
]);

const troubles = [
  "host_not_found",
  "host_forbidden",
  "server_down",
  "timed_out",
  "not_secure",
  "too_large",
  "too_many_redirects",
] as const;

/** What a domain's file came to. */
const foundInFile = z.discriminatedUnion("was", [
  z.object({ was: z.literal("token") }),
  /** A file of ours, with other tokens. */
  z.object({ was: z.literal("other_tokens") }),
  z.object({ was: z.literal("no_tokens") }),
  z.object({ was: z.literal("not_json") }),
  z.object({ was: z.literal("status"), status: z.int() }),
  /** It leads elsewhere: who answers there need not be who owns the domain. */
  z.object({ was: z.literal("sent_on"), to: z.string() }),
  z.object({ was: z.enum(troubles) }),
]);

/** What one check found at both places, as `BrandDomain.found` keeps it. `file` is null where DNS had it already. */
export const found = z.object({ dns: foundByDns, file: foundInFile.nullable() });

export type Found = z.output<typeof found>;
export type FoundByDns = Found["dns"];
export type FoundInFile = NonNullable<Found["file"]>;

/** Where the token was; null where it was at neither place. */
export function provedBy({ dns, file }: Found): "DNS" | "FILE" | null {
  if (dns.was === "token") return "DNS";
  return file?.was === "token" ? "FILE" : null;
}
