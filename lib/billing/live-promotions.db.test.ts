import fc from "fast-check";
import { expect, test } from "vitest";
import { claim } from "@/e2e/fixtures/claimed";
import { endClaim, newMember } from "@/e2e/fixtures/marketplace";
import { liveAt, promoting } from "@/e2e/fixtures/promotion";
import { takeMoney } from "@/e2e/fixtures/taking-money";
import type { MemberId } from "@/lib/account/gate";
import { lookAfterPromotions } from "@/lib/billing/tend-promotions";
import { claimById } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { showCode } from "@/lib/code/show-code";
import { db } from "@/lib/db";
import { lookAtStock } from "@/lib/stock/look-at-stock";

const { control } = await takeMoney();

const step = fc.record({
  act: fc.constantFrom("claim", "show", "show", "release", "run_out", "order", "tend", "fault"),
  who: fc.integer({ min: 0, max: 3 }),
  with: fc.constantFrom("broken", "cut_after", "too_many"),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The code that each code took over from, back to the first of its unit. */
async function firstOf(perkId: string): Promise<(id: string) => string> {
  const codes = await db.code.findMany({ where: { perkId }, select: { id: true, replacesId: true } });
  const before = new Map(codes.map(({ id, replacesId }) => [id, replacesId]));
  const first = (id: string): string => {
    const earlier = before.get(id);
    return earlier ? first(earlier) : id;
  };
  return first;
}

/** At any moment at most one code of each unit can be used at the shop. */
async function oneOfEach(account: string, perk: string): Promise<void> {
  const live = [...(await liveAt(account)).keys()];
  const first = await firstOf(perk);
  expect(new Set(live.map(first)).size).toBe(live.length);
}

test("whatever happens in whatever order, a unit never has two live promotion codes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
      control.setFaults();
      const { account, perk } = await promoting(control, 2);
      const people = await Promise.all([0, 1, 2, 3].map(() => newMember()));
      const claims = new Map<MemberId, string>();
      const does: Record<
        Step["act"],
        (member: MemberId, held: string | undefined, one: Step) => Promise<unknown>
      > = {
        async claim(member) {
          const made = await claim(member, perk);
          if (made.ok) claims.set(member, made.value.claimId);
        },
        show: async (member, held) => held && showCode(member, { claim: held }),
        release: async (member, held) => held && releaseClaim(member, { claim: held }),
        run_out: async (_, held) => held && endClaim(held, -1_000),
        async order(member, held) {
          const code = held && (await claimById(member, held))?.code?.text;
          const live = code && [...(await liveAt(account)).values()].includes(code);
          if (live) control.order(account, { amount: 3_000, code });
        },
        tend: lookAfterPromotions,
        fault: async (_, __, { with: as }) =>
          control.setFaults({ as, on: "POST /v1/promotion_codes", times: 2 }),
      };
      for (const one of steps) {
        const member = people[one.who] as MemberId;
        await does[one.act](member, claims.get(member), one);
        await control.settled();
        if (one.act !== "fault") await oneOfEach(account, perk);
      }
      control.setFaults();
      await control.settled();
      await lookAfterPromotions();
      await oneOfEach(account, perk);
      // Whoever holds a claim and was shown a code can use it.
      const live = [...(await liveAt(account)).values()];
      for (const [member, id] of claims) {
        const held = await claimById(member, id);
        if (held?.state === "ACTIVE" && held.code?.text) expect(live).toContain(held.code.text);
      }
      expect((await lookAtStock()).differences).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 300_000);
