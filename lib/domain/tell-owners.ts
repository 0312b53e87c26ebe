import "server-only";
import { db } from "@/lib/db";
import { lapsedMail, troubleMail } from "@/lib/domain/domain-mail";
import { goneMs, silentTellMs } from "@/lib/domain/judge";
import { proved } from "@/lib/domain/standing";
import { sendMail } from "@/lib/mail";
import type { Prisma } from "@/prisma/generated/client";

const told = {
  ...{ id: true, domain: true, failedSince: true },
  brand: {
    select: {
      ...{ slug: true, name: true },
      teammates: { where: { role: "OWNER" }, select: { user: { select: { email: true } } } },
    },
  },
} as const satisfies Prisma.BrandDomainSelect;

type Told = Prisma.BrandDomainGetPayload<{ select: typeof told }>;
type Mail = ReturnType<typeof lapsedMail>;

async function tell({ brand }: Told, mail: Mail): Promise<void> {
  for (const { user } of brand.teammates) await sendMail({ to: user.email, ...mail });
}

/**
 * Tells owners by mail of proved domains whose token is not found any more (at the first failure; after a week where nobody
 * answers), and of proofs that lapsed; each once. A mail that was not taken is sent again with the next run.
 */
export async function tellOwners(now: Date): Promise<void> {
  const failing = await db.brandDomain.findMany({
    where: {
      ...{ warnedAt: null, ...proved },
      OR: [{ failedSince: { not: null } }, { silentSince: { lte: new Date(now.getTime() - silentTellMs) } }],
    },
    select: told,
  });
  for (const row of failing) {
    const lapsesAt = row.failedSince && new Date(row.failedSince.getTime() + goneMs);
    await tell(row, troubleMail({ ...row.brand, domain: row.domain, lapsesAt }));
    await db.brandDomain.updateMany({ where: { id: row.id, ...proved }, data: { warnedAt: now } });
  }
  const lapsed = await db.brandDomain.findMany({
    where: { lapsedAt: { not: null }, lapseToldAt: null },
    select: told,
  });
  for (const row of lapsed) {
    await tell(row, lapsedMail({ ...row.brand, domain: row.domain }));
    await db.brandDomain.updateMany({
      where: { id: row.id, lapsedAt: { not: null } },
      data: { lapseToldAt: now },
    });
  }
}
