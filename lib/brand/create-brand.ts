import "server-only";
import { randomInt } from "node:crypto";
import type { MemberId } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { freeSlug, slugOf } from "@/lib/brand/slug";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";

export interface BrandFields {
  readonly name: string;
  readonly blurb: string;
  readonly websiteUrl?: string | undefined;
}

const perMember: Limit = { name: "create-brand", points: 10, seconds: 24 * 60 * 60 };

/** One brand at a time, so that two of one name at once get two addresses. */
async function takeSlug(tx: Prisma.TransactionClient, name: string): Promise<string> {
  const slug = slugOf(name) || `brand-${randomInt(100_000, 1_000_000)}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('brand.slug'))`;
  const taken = await tx.brand.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return freeSlug(slug, new Set(taken.map((brand) => brand.slug)));
}

/** Makes a brand whose owner is whoever made it. Its address comes from its name and never changes. */
export async function createBrand(
  member: MemberId,
  { name, blurb, websiteUrl }: BrandFields,
): Promise<Result<{ slug: string }, "too_many_brands">> {
  const spent = await spend(perMember, member);
  if (!spent.ok) return refuse("too_many_brands");
  return db.$transaction(async (tx) => {
    const { id, slug } = await tx.brand.create({
      data: {
        slug: await takeSlug(tx, name),
        ...{ name, blurb, websiteUrl: websiteUrl ?? null, createdById: member },
        teammates: { create: { userId: member, role: "OWNER" } },
      },
      select: { id: true, slug: true },
    });
    await recordAct(tx, { actorId: member, act: "brand.created", subjectId: id, detail: { name } });
    return ok({ slug });
  });
}
