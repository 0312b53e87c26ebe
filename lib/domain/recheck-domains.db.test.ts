import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { newTeammate } from "@/e2e/fixtures/brand";
import { type MadeUp, madeUpDomains, provedDomain } from "@/e2e/fixtures/domain";
import { mailTo } from "@/e2e/fixtures/mailbox";
import { refusal, value } from "@/e2e/fixtures/result";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { askDomain } from "@/lib/domain/ask-domain";
import { checkDomain } from "@/lib/domain/check-domain";
import { domainsOf } from "@/lib/domain/queries";
import { recheckDomains } from "@/lib/domain/recheck-domains";

const dayMs = 86_400_000;
const proved = new Date("2026-09-01T10:00:00Z");
/** So many days after the first re-check. */
const onDay = (days: number) => new Date(proved.getTime() + (90 + days) * dayMs);

async function proven(made: MadeUp): Promise<{ owner: Teammate; domain: string; id: string }> {
  const owner = await newTeammate("OWNER");
  const domain = `${randomUUID()}.example`;
  return { owner, domain, id: await provedDomain(owner, domain, made, proved) };
}

const stateOf = async ({ brandId }: Teammate) => (await domainsOf(brandId))[0]?.state;
const mails = async ({ userId }: Teammate) => {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return (await mailTo(email)).map(({ subject }) => subject);
};

// The job looks at every brand's domains.
beforeEach(async () => {
  await db.brandDomain.deleteMany();
});

describe("after 90 days", () => {
  test("a domain that still has its token stays proved, and is not asked again for 90 days", async () => {
    const made = madeUpDomains();
    const { owner, id } = await proven(made);
    made.asked.length = 0;
    await recheckDomains(new Date(onDay(0).getTime() - 1), made.outside);
    expect(made.asked).toHaveLength(0);
    await recheckDomains(onDay(0), made.outside);
    await recheckDomains(onDay(89), made.outside);
    expect(made.asked).toHaveLength(1);
    const row = await db.brandDomain.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ checkedAt: onDay(0), nextCheckAt: onDay(90), failedSince: null });
    expect(await mails(owner)).toEqual([]);
  });

  test("one whose token is gone is looked for each day, its owners are told once, and after a week it lapses", async () => {
    const made = madeUpDomains();
    const { owner, domain } = await proven(made);
    const editor = await newTeammate("EDITOR", owner.brandId);
    made.texts.set(domain, []);
    for (let day = 0; day < 7; day++) {
      await recheckDomains(onDay(day), made.outside);
      expect(await stateOf(owner), `day ${day}`).toBe("failing");
      expect(await mails(owner)).toEqual([`We do not find Laurel's token at ${domain} any more`]);
    }
    await recheckDomains(onDay(7), made.outside);
    await recheckDomains(onDay(8), made.outside);
    expect(await stateOf(owner)).toBe("lapsed");
    expect(await mails(owner)).toEqual([
      `We do not find Laurel's token at ${domain} any more`,
      `${domain} is no longer proved to be yours`,
    ]);
    expect(await mails(editor)).toEqual([]);
    const lapse = await db.auditEvent.findMany({
      where: { subjectId: owner.brandId, act: "domain.lapsed" },
    });
    expect(lapse).toMatchObject([{ actorId: null, detail: { domain, why: "token_gone" } }]);
  });

  test("a token that is put back in time ends the trouble; another week without it begins anew", async () => {
    const made = madeUpDomains();
    const { owner, domain } = await proven(made);
    const texts = made.texts.get(domain) ?? [];
    made.texts.set(domain, []);
    for (let day = 0; day < 6; day++) await recheckDomains(onDay(day), made.outside);
    made.texts.set(domain, texts);
    await recheckDomains(onDay(6), made.outside);
    expect(await stateOf(owner)).toBe("proved");
    made.texts.set(domain, []);
    await recheckDomains(onDay(96), made.outside);
    await recheckDomains(onDay(97), made.outside);
    expect(await stateOf(owner)).toBe("failing");
    expect(await mails(owner)).toHaveLength(2);
  });

  test("a lapsed proof needs a new token", async () => {
    const made = madeUpDomains();
    const { owner, domain, id } = await proven(made);
    const texts = made.texts.get(domain) ?? [];
    made.texts.set(domain, []);
    for (let day = 0; day <= 7; day++) await recheckDomains(onDay(day), made.outside);
    made.texts.set(domain, texts);
    const again = { domain: id };
    expect(refusal(await checkDomain(owner, again, made.outside, onDay(8)))).toBe("proof_lapsed");
    value(await askDomain(owner, { name: domain }, onDay(8)));
    expect(value(await checkDomain(owner, again, made.outside, onDay(8)))).toEqual({ proved: false });
    await provedDomain(owner, domain, made, onDay(8));
    expect(await stateOf(owner)).toBe("proved");
  });

  test("an owner who looks and finds the token ends the trouble; who does not find it changes nothing", async () => {
    const made = madeUpDomains();
    const { owner, domain, id } = await proven(made);
    const texts = made.texts.get(domain) ?? [];
    made.texts.set(domain, []);
    value(await checkDomain(owner, { domain: id }, made.outside, onDay(-1)));
    expect(await stateOf(owner)).toBe("proved");
    await recheckDomains(onDay(0), made.outside);
    expect(await stateOf(owner)).toBe("failing");
    made.texts.set(domain, texts);
    expect(value(await checkDomain(owner, { domain: id }, made.outside, onDay(1)))).toEqual({ proved: true });
    expect(await db.brandDomain.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ failedSince: null, warnedAt: null, nextCheckAt: onDay(91) },
    });
  });

  test("run twice at once it does the same as once", async () => {
    const made = madeUpDomains();
    const { owner, domain } = await proven(made);
    made.texts.set(domain, []);
    for (let day = 0; day <= 7; day++)
      await Promise.all([1, 2, 3].map(() => recheckDomains(onDay(day), made.outside)));
    expect(await stateOf(owner)).toBe("lapsed");
    expect(await db.auditEvent.count({ where: { subjectId: owner.brandId, act: "domain.lapsed" } })).toBe(1);
  });
});

describe("while nobody answers", () => {
  test("nothing is counted against a domain as long as Laurel hears nobody at all", async () => {
    const made = madeUpDomains();
    const { owner, domain, id } = await proven(made);
    made.silent.add(domain);
    for (let day = 0; day < 60; day++) await recheckDomains(onDay(day), made.outside);
    expect(await stateOf(owner)).toBe("proved");
    const row = await db.brandDomain.findUniqueOrThrow({ where: { id } });
    expect(row.nextCheckAt).toEqual(new Date(onDay(59).getTime() + dayMs / 24));
    expect(await mails(owner)).toEqual([]);
  });

  test("of one that stays silent while others answer the owners hear after a week, and it lapses after thirty days", async () => {
    const made = madeUpDomains();
    const { owner, domain } = await proven(made);
    // Another brand, whose token is gone each time it is looked for, so that somebody answers each day.
    const other = await proven(made);
    made.silent.add(domain);
    made.texts.set(other.domain, []);
    const answering = { failedSince: null, lapsedAt: null };
    for (let day = 0; day < 30; day++) {
      await db.brandDomain.update({
        where: { id: other.id },
        data: { ...answering, nextCheckAt: onDay(day) },
      });
      await recheckDomains(onDay(day), made.outside);
      expect(await stateOf(owner), `day ${day}`).toBe("failing");
      expect(await mails(owner), `day ${day}`).toHaveLength(day < 7 ? 0 : 1);
    }
    await db.brandDomain.update({ where: { id: other.id }, data: { ...answering, nextCheckAt: onDay(30) } });
    await recheckDomains(onDay(30), made.outside);
    expect(await stateOf(owner)).toBe("lapsed");
    const lapse = await db.auditEvent.findFirst({
      where: { subjectId: owner.brandId, act: "domain.lapsed" },
    });
    expect(lapse).toMatchObject({ detail: { domain, why: "no_answer" } });
  });
});
