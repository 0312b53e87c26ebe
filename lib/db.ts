import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazy";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";

// One client for each process: in development modules are loaded again at each change, the connections stay.
const kept = globalThis as { laurelDb?: PrismaClient };

function connect(): PrismaClient {
  kept.laurelDb ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.databaseUrl,
      max: env.databasePool,
      // A statement that waits longer than this for a row answers "busy" instead of hanging its request.
      options: "-c lock_timeout=3000 -c timezone=UTC",
    }),
  });
  return kept.laurelDb;
}

/** The database, for queries and commands in lib/<noun>/ only. */
export const db: PrismaClient = lazily(connect);

/** What a function takes that may run alone or inside somebody's transaction. */
export type Db = PrismaClient | Prisma.TransactionClient;
