import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newTeammate } from "@/e2e/fixtures/brand";
import { madeUpDomains, provedDomain, published } from "@/e2e/fixtures/domain";
import { refusal, value } from "@/e2e/fixtures/result";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { askDomain } from "@/lib/domain/ask-domain";
import { checkDomain } from "@/lib/domain/check-domain";
import { challengeMs } from "@/lib/domain/judge";
import { domainsOf, provenDomains } from "@/lib/domain/queries";
import { removeDomain } from "@/lib/domain/remove-domain";
import { askSentences, checkSentences } from "@/lib/domain/sentences";

const newDomain = () => `${randomUUID()}.example`;
const owners = () => newTeammate("OWNER");
const provenOf = async ({ brandId }: Teammate) => (await provenDomains(brandId)).map(({ domain }) => domain);
const actsOf = async ({ brandId }: Teammate) =>
  (await db.auditEvent.findMany({ where: { subjectId: brandId }, orderBy: { id: "asc" } })).map(
    ({ act }) => act,
  );
const now = new Date();
const later = (ms: number) => new Date(now.getTime() + ms);

describe("asking", () => {
  test("gives a token of 32 random bytes that is open for a week, and the same while it is", async () => {
    const [owner, domain] = [await owners(), newDomain()];
    const { domainId } = value(await askDomain(owner, { name: domain }, now));
    const { token, expiresAt } = await db.brandDomain.findUniqueOrThrow({ where: { id: domainId } });
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(expiresAt).toEqual(later(challengeMs));
    value(await askDomain(owner, { name: domain }, later(challengeMs - 1)));
    expect(await domainsOf(owner.brandId)).toMatchObject([{ id: domainId, token, state: "open" }]);
    value(await askDomain(owner, { name: domain }, later(challengeMs)));
    const [renewed] = await domainsOf(owner.brandId);
    expect(renewed?.id).toBe(domainId);
    expect(renewed?.token).not.toBe(token);
    expect(await actsOf(owner)).toEqual(["domain.asked", "domain.asked"]);
  });

  test("two brands get two tokens for one domain, which a third cannot guess from either", async () => {
    const domain = newDomain();
    const brands = await Promise.all([owners(), owners()]);
    for (const owner of brands) value(await askDomain(owner, { name: domain }));
    const tokens = await db.brandDomain.findMany({ where: { domain }, select: { token: true } });
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(2);
  });

  test("a sixth domain is refused in words, also when many are named at once", async () => {
    const owner = await owners();
    const asked = await Promise.all(Array.from({ length: 8 }, () => askDomain(owner, { name: newDomain() })));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(5);
    expect(askSentences[refusal(await askDomain(owner, { name: newDomain() }))]).toContain("five domains");
  });
});

describe("checking", () => {
  test("without the token it proves nothing, and keeps what was found", async () => {
    const [owner, domain, made] = [await owners(), newDomain(), madeUpDomains()];
    const { domainId } = value(await askDomain(owner, { name: domain }));
    made.texts.set(domain, ["v=spf1 -all"]);
    expect(value(await checkDomain(owner, { domain: domainId }, made.outside))).toEqual({ proved: false });
    expect(await domainsOf(owner.brandId)).toMatchObject([
      {
        state: "open",
        found: { dns: { was: "other_values", values: ["v=spf1 -all"] }, file: { was: "status" } },
      },
    ]);
    expect(await provenOf(owner)).toEqual([]);
  });

  test("with the token it proves the domain, which the log keeps with who and how", async () => {
    const [owner, domain, made] = [await owners(), newDomain(), madeUpDomains()];
    const id = await provedDomain(owner, domain, made, now);
    const row = await db.brandDomain.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ verifiedAt: now, verifiedById: owner.userId, proof: "DNS" });
    expect(row.nextCheckAt).toEqual(later(90 * 86_400_000));
    expect(await provenOf(owner)).toEqual([domain]);
    const act = await db.auditEvent.findFirst({
      where: { subjectId: owner.brandId, act: "domain.verified" },
    });
    expect(act).toMatchObject({ actorId: owner.userId, detail: { domain, proof: "DNS" } });
  });

  test("the token of another brand proves nothing", async () => {
    const [one, two, domain, made] = [await owners(), await owners(), newDomain(), madeUpDomains()];
    await published(one, domain, made);
    const { domainId } = value(await askDomain(two, { name: domain }));
    expect(value(await checkDomain(two, { domain: domainId }, made.outside))).toEqual({ proved: false });
  });

  test("after the week the token is worth nothing, to the millisecond", async () => {
    const [owner, domain, made] = [await owners(), newDomain(), madeUpDomains()];
    const { domainId } = await published(owner, domain, made, now);
    const late = await checkDomain(owner, { domain: domainId }, made.outside, later(challengeMs));
    expect(checkSentences[refusal(late)]).toContain("Ask for a new one");
    expect(made.asked).toEqual([]);
    value(await checkDomain(owner, { domain: domainId }, made.outside, later(challengeMs - 1)));
    expect(await provenOf(owner)).toEqual([domain]);
  });

  test("another brand's domain is not there to check or to remove", async () => {
    const [owner, stranger, made] = [await owners(), await owners(), madeUpDomains()];
    const { domainId: domain } = await published(owner, newDomain(), made);
    expect(refusal(await checkDomain(stranger, { domain }, made.outside))).toBe("unknown_domain");
    expect(refusal(await removeDomain(stranger, { domain }))).toBe("unknown_domain");
    expect(await domainsOf(owner.brandId)).toHaveLength(1);
  });

  test("the twenty-first check of an hour is refused in words and asks nobody", async () => {
    const [owner, made] = [await owners(), madeUpDomains()];
    const { domainId: domain } = value(await askDomain(owner, { name: newDomain() }));
    for (let i = 0; i < 20; i++) value(await checkDomain(owner, { domain }, made.outside));
    const before = made.asked.length;
    expect(checkSentences[refusal(await checkDomain(owner, { domain }, made.outside))]).toContain(
      "many times",
    );
    expect(made.asked).toHaveLength(before);
  });

  test("pressed twice at once it is proved once", async () => {
    const [owner, domain, made] = [await owners(), newDomain(), madeUpDomains()];
    const { domainId } = await published(owner, domain, made);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => checkDomain(owner, { domain: domainId }, made.outside)),
    );
    expect(answers.map(value)).toEqual(Array(4).fill({ proved: true }));
    expect(await actsOf(owner)).toEqual(["domain.asked", "domain.verified"]);
  });
});

describe("one domain and two brands", () => {
  test("of brands that prove it at the same moment one gets it, the others are told", async () => {
    for (let round = 0; round < 10; round++) {
      const [domain, made] = [newDomain(), madeUpDomains()];
      const brands = await Promise.all([owners(), owners(), owners()]);
      const asked: string[] = [];
      for (const owner of brands) asked.push((await published(owner, domain, made)).domainId);
      const answers = await Promise.all(
        brands.map((owner, index) => checkDomain(owner, { domain: asked[index] ?? "" }, made.outside)),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const answer of answers.filter(({ ok }) => !ok)) expect(refusal(answer)).toBe("held_by_another");
      expect(await db.brandDomain.count({ where: { domain, verifiedAt: { not: null } } })).toBe(1);
    }
  });

  test("a proof stands while its token is there, and while nobody says that it is gone", async () => {
    const [one, two, domain, made] = [await owners(), await owners(), newDomain(), madeUpDomains()];
    await provedDomain(one, domain, made);
    const { domainId } = await published(two, domain, made);
    const held = await checkDomain(two, { domain: domainId }, made.outside);
    expect(checkSentences[refusal(held)]).toContain("another brand proved this domain before");
    // The other token is gone from DNS, and its file's server does not answer.
    made.texts.set(domain, (made.texts.get(domain) ?? []).slice(1));
    const deaf = { ...made.outside, fetch: async () => ({ ok: false, refusal: "timed_out" }) as const };
    expect(refusal(await checkDomain(two, { domain: domainId }, deaf))).toBe("held_by_another");
    expect([await provenOf(one), await provenOf(two)]).toEqual([[domain], []]);
  });

  test("once its token is gone from both places whoever proves the domain now has it", async () => {
    const [one, two, domain, made] = [await owners(), await owners(), newDomain(), madeUpDomains()];
    await provedDomain(one, domain, made);
    made.texts.set(domain, []);
    await provedDomain(two, domain, made);
    expect([await provenOf(one), await provenOf(two)]).toEqual([[], [domain]]);
    expect(await domainsOf(one.brandId)).toMatchObject([{ state: "lapsed" }]);
    const lapse = await db.auditEvent.findFirst({ where: { subjectId: one.brandId, act: "domain.lapsed" } });
    expect(lapse).toMatchObject({ actorId: null, detail: { domain, why: "proved_by_another" } });
  });
});

test("a removed domain is proved no more, and named again it has another token", async () => {
  const [owner, domain, made] = [await owners(), newDomain(), madeUpDomains()];
  const id = await provedDomain(owner, domain, made);
  const { token } = await db.brandDomain.findUniqueOrThrow({ where: { id } });
  value(await removeDomain(owner, { domain: id }));
  expect(refusal(await removeDomain(owner, { domain: id }))).toBe("unknown_domain");
  expect(await provenOf(owner)).toEqual([]);
  const { token: next } = await published(owner, domain, made);
  expect(next).not.toBe(token);
  expect(await actsOf(owner)).toEqual(["domain.asked", "domain.verified", "domain.removed", "domain.asked"]);
});
