import { db } from "@/lib/db";
import { keepMonths } from "@/lib/link/keep-months";
import type { Prisma } from "@/prisma/generated/client";
import { everyBrand } from "@/prisma/seed/brands/every-brand";
import { storeAccounts } from "@/prisma/seed/store/accounts";
import { storeAppeals } from "@/prisma/seed/store/appeals";
import { printPictures, storeBrands } from "@/prisma/seed/store/brands";
import { storePerks } from "@/prisma/seed/store/perks";
import { storeTrustSeeds } from "@/prisma/seed/store/trust-seeds";
import { storeUsers, type UserIds } from "@/prisma/seed/store/users";

/** Adds everybody, with their accounts, the moderators' picks among them, and what was said against marks and scores. */
export async function storeEverybody(tx: Prisma.TransactionClient, now: Date): Promise<UserIds> {
  const users = await storeUsers(tx, now);
  await storeAccounts(tx, users, now);
  await storeTrustSeeds(tx, users, now);
  await storeAppeals(tx, users, now);
  return users;
}

/** Everything that stands before anybody is scored or claims, all of it or nothing. */
export async function fill(now: Date): Promise<void> {
  const printed = await printPictures(everyBrand);
  // A database may have been made ready months ago.
  await keepMonths(now);
  await db.$transaction(
    async (tx) => {
      const users = await storeEverybody(tx, now);
      const brands = await storeBrands(tx, everyBrand, printed, users, now);
      await storePerks(tx, brands, users, now);
    },
    { timeout: 120_000 },
  );
}
