/** What an address of the network, `at://did/collection/rkey`, names: a record of somebody's repository. */
export interface RecordName {
  /** Whose repository. */
  readonly did: string;
  readonly collection: string;
  readonly rkey: string;
}

export const postCollection = "app.bsky.feed.post";

/** The parts of an `at://` address; null where it names something else than a record by its owner's DID. */
export function recordNameOf(uri: string): RecordName | null {
  const [, did = "", collection = "", rkey = ""] =
    /^at:\/\/(did:[a-z]+:[^/\s]+)\/([^/\s]+)\/([^/\s]+)$/.exec(uri) ?? [];
  return did && rkey.length <= 512 ? { did, collection, rkey } : null;
}

/** As `recordNameOf`, but null for everything that is no post. */
export function postNameOf(uri: string | null | undefined): RecordName | null {
  const name = uri ? recordNameOf(uri) : null;
  return name?.collection === postCollection ? name : null;
}
