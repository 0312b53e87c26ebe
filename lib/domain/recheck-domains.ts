import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { type Found, provedBy } from "@/lib/domain/found";
import { afterCheck, type Heard, heardIn, verdictOf } from "@/lib/domain/judge";
import { lapseDomain } from "@/lib/domain/lapse-domain";
import { lookAtDomain } from "@/lib/domain/look-at-domain";
import { type Outside, ownOutside } from "@/lib/domain/outside";
import { proved } from "@/lib/domain/standing";
import { tellOwners } from "@/lib/domain/tell-owners";
import { job } from "@/lib/jobs";
import type { BrandDomain } from "@/prisma/generated/client";

// Of one run. With each at its slowest it takes five minutes.
const mostAtOnce = 200;
const sideBySide = 10;

interface Looked {
  readonly row: BrandDomain;
  readonly found: Found;
}

async function lookAtAll(rows: readonly BrandDomain[], outside: Outside): Promise<Looked[]> {
  const looked: Looked[] = [];
  const waiting = [...rows];
  const work = async () => {
    for (let row = waiting.pop(); row; row = waiting.pop())
      looked.push({ row, found: await lookAtDomain(row.domain, row.token, outside) });
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return looked;
}

/** Keeps what a look came to, unless somebody else looked meanwhile. */
async function settle({ row, found }: Looked, heard: Heard, now: Date): Promise<void> {
  const { id, token, nextCheckAt: due } = row;
  const verdict = verdictOf(found, heard);
  const after = afterCheck(row, verdict, now);
  const seen = { id, token, nextCheckAt: due, ...proved };
  if (after.nextCheckAt === null) {
    const why = verdict === "gone" ? "token_gone" : "no_answer";
    await db.$transaction(async (tx) => {
      if ((await tx.brandDomain.count({ where: seen })) > 0) await lapseDomain(tx, row, found, why, now);
    });
    return;
  }
  // What Laurel's own trouble kept it from seeing is no finding.
  const looked = verdict === "unheard" ? {} : { checkedAt: now, found };
  // Owners who know of a silence are told anew when the token turns out to be gone.
  const anew = provedBy(found) || (after.failedSince && !row.failedSince) ? { warnedAt: null } : {};
  await db.brandDomain.updateMany({ where: seen, data: { ...after, ...looked, ...anew } });
}

/**
 * Looks at proved domains whose time has come: after 90 days, then each day while the token is not found. A proof lapses once the
 * token was gone for seven days, or nobody at the domain answered for thirty while others answered Laurel. Then tells owners what
 * they need to know. All of it may be done twice.
 */
export async function recheckDomains(now: Date, outside: Outside = ownOutside()): Promise<void> {
  const due = await db.brandDomain.findMany({
    where: { nextCheckAt: { lte: now } },
    orderBy: { nextCheckAt: "asc" },
    take: mostAtOnce,
  });
  const looked = await lookAtAll(due, outside);
  const heard = heardIn(looked.map(({ found }) => found));
  for (const one of looked) await settle(one, heard, now);
  await tellOwners(now);
}

export const recheckDomainsJob = job("recheck-domains", z.unknown(), () => recheckDomains(new Date()), {
  cron: "35 * * * *",
});
