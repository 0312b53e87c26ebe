import "server-only";
import { randomBytes } from "node:crypto";
import { seal } from "@/lib/crypto";
import { hashOfSecret } from "@/lib/lottery/draw-order";
import type { Prisma } from "@/prisma/generated/client";

/** Makes the secret of a lottery and keeps it sealed beside its hash. For the approval's transaction: nobody can enter before. */
export async function makeDraw(tx: Prisma.TransactionClient, perkId: string): Promise<void> {
  const secret = randomBytes(32).toString("hex");
  await tx.draw.create({ data: { perkId, secretHash: hashOfSecret(secret), secretSealed: seal(secret) } });
}
