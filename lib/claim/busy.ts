import "server-only";
import { z } from "zod";

/**
 * Prisma: no connection in time or the transaction took too long (P2028, P2024), a conflict of writes (P2034).
 * Postgres: a lock not to be had in `lock_timeout` (55P03), a deadlock (40P01), a conflict of transactions (40001).
 */
const busyCodes = new Set(["P2028", "P2024", "P2034", "55P03", "40P01", "40001"]);

const known = z.object({
  code: z.string(),
  meta: z
    .object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string().optional() }) }) })
    .optional()
    .catch(undefined),
});

/** Whether a database call failed only because too many wanted the same at once. */
export function isBusy(error: unknown): boolean {
  const { data } = known.safeParse(error);
  if (!data) return false;
  const { originalCode = "" } = data.meta?.driverAdapterError.cause ?? {};
  return busyCodes.has(data.code) || busyCodes.has(originalCode);
}
