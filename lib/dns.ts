import { Resolver } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { ok, type Result, refuse } from "@/lib/result";

/** `no_record`: whoever answers for the name says that there is none. `no_answer`: nobody said anything that counts. */
export type DnsTrouble = "no_record" | "no_answer";

export interface NameServers {
  /** The name's TXT records, each in one piece however it was cut. */
  readonly texts: (name: string) => Promise<Result<string[], DnsTrouble>>;
  /** Finds a host's addresses by the same servers; the system's own way where none are named. */
  readonly lookup?: LookupFunction;
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? "";
const isNone = (code: string) => code === "ENOTFOUND" || code === "ENODATA";

type Found = { address: string; family: 4 | 6 };

async function addressesOf(resolver: Resolver, host: string): Promise<Found[]> {
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [
    ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 as const })) : []),
  ];
  if (found.length > 0) return found;
  const code = four.status === "rejected" && isNone(codeOf(four.reason)) ? "ENOTFOUND" : "EAI_AGAIN";
  throw Object.assign(new Error(`${host} has no address`), { code });
}

/** DNS by the given servers (`address` or `address:port`), or by the system's where there are none. About 6 s at most. */
export function nameServers(servers: readonly string[]): NameServers {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  const lookup: LookupFunction = (host, { all }, done) => {
    addressesOf(resolver, host).then(
      ([first, ...more]) => {
        if (all) done(null, first ? [first, ...more] : []);
        else done(null, first?.address ?? "", first?.family);
      },
      (error: NodeJS.ErrnoException) => done(error, ""),
    );
  };
  return {
    texts: async (name) => {
      try {
        return ok((await resolver.resolveTxt(name)).map((parts) => parts.join("")));
      } catch (error) {
        return refuse(isNone(codeOf(error)) ? "no_record" : "no_answer");
      }
    },
    ...(servers.length > 0 ? { lookup } : {}),
  };
}
