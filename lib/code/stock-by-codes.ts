import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** Makes the stock of a draft with uploaded codes what they are, whatever its form says. Other perks keep theirs. */
export async function stockByCodes(tx: Prisma.TransactionClient, perkId: string): Promise<void> {
  await tx.$executeRaw`
    update perk set stock = counted.codes
    from (select count(*)::int as codes from code where perk_id = ${perkId}::uuid) as counted
    where id = ${perkId}::uuid and code_source = 'imported' and status <> 'approved' and counted.codes > 0`;
}
