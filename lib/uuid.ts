import { z } from "zod";

/** An id as it comes from an address bar: null instead of a database error for what is no uuid. */
export function uuidOrNull(text: string): string | null {
  return z.uuid().safeParse(text).data ?? null;
}
