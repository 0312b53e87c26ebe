"use client";

/** What Laurel keeps in the browser itself: keys of passes, and what a scanner needs without network. */
const stores = ["pass-keys", "scan-lists", "scan-entries"] as const;
type Store = (typeof stores)[number];

const version = 1;

const answerOf = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open("laurel", version);
  opening.onupgradeneeded = () => {
    for (const store of stores)
      if (!opening.result.objectStoreNames.contains(store)) opening.result.createObjectStore(store);
  };
  return answerOf(opening);
}

/**
 * Runs `work` in one transaction of the browser's database. It may wait for what the store answers and for nothing else:
 * browsers end a transaction that has nothing to do.
 */
export async function inStore<Value>(
  store: Store,
  mode: IDBTransactionMode,
  work: (inside: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    const transaction = database.transaction(store, mode, { durability: "strict" });
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [value] = await Promise.all([answerOf(work(transaction.objectStore(store))), ended]);
    return value;
  } finally {
    database.close();
  }
}
