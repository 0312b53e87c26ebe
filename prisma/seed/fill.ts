import { db } from "@/lib/db";
import { everyBrand } from "@/prisma/seed/brands/every-brand";
import { storeAccounts } from "@/prisma/seed/store/accounts";
import { printPictures, storeBrands } from "@/prisma/seed/store/brands";
import { storePerks } from "@/prisma/seed/store/perks";
import { storeUsers } from "@/prisma/seed/store/users";

/** Everything that stands before anybody is scored or claims, all of it or nothing. */
export async function fill(now: Date): Promise<void> {
  const printed = await printPictures(everyBrand);
  await db.$transaction(
    async (tx) => {
      const users = await storeUsers(tx, now);
      await storeAccounts(tx, users, now);
      const brands = await storeBrands(tx, everyBrand, printed, users, now);
      await storePerks(tx, brands, users, now);
    },
    { timeout: 120_000 },
  );
}
