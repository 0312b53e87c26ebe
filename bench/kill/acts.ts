import { randomUUID } from "node:crypto";
import { request } from "undici";
import { endClaim } from "@/e2e/fixtures/marketplace";
import { passOf } from "@/lib/claim/pass";
import { db } from "@/lib/db";
import { actionShot } from "../claims/action-shot.ts";
import type { Shot } from "../claims/load.ts";
import type { World } from "./world.ts";

/** What a client was told had happened. */
export type Yes =
  | { readonly told: "claimed" | "released"; readonly claim: string }
  | { readonly told: "redeemed"; readonly claim: string; readonly nonce: string };

/** A load of every kind of change that stock goes through. */
export interface Acts {
  /** Does one thing at random; what the client was told, or null when it was told no or nothing. */
  readonly act: (perks: readonly string[]) => Promise<Yes | null>;
  /** Lets a claim of the perks run out. */
  readonly expireOne: (perks: readonly string[]) => Promise<void>;
}

const oneOf = <Value>(some: readonly Value[]): Value | undefined =>
  some[Math.floor(Math.random() * some.length)];

export function actsOn(world: World, origin: string, ids: { release: string; redeem: string }): Acts {
  const held = new Map<string, { cookie: string; until: Date }>();
  const send = async ({ path, headers, body: sent }: Shot) => {
    const { statusCode, body } = await request(`${origin}${path}`, { method: "POST", headers, body: sent });
    return { statusCode, text: await body.text() };
  };
  const isDone = async (shot: Shot) => (await send(shot)).text.includes('"status":"done"');

  async function claim(perk: string): Promise<Yes | null> {
    const member = oneOf(world.members);
    if (!member) return null;
    const { statusCode, text } = await send({
      path: "/api/claims",
      headers: { "content-type": "application/json", cookie: member.cookie },
      body: JSON.stringify({ perk, disclosure: true }),
    });
    if (statusCode !== 201) return null;
    const { claim: id } = JSON.parse(text) as { claim: string };
    held.set(id, { cookie: member.cookie, until: new Date(Date.now() + 7 * 86_400_000) });
    return { told: "claimed", claim: id };
  }

  async function release(id: string, cookie: string): Promise<Yes | null> {
    held.delete(id);
    const shot = await actionShot(ids.release, origin, `/wallet/${id}`, cookie, { claim: id });
    return (await isDone(shot)) ? { told: "released", claim: id } : null;
  }

  async function redeem(id: string, until: Date): Promise<Yes | null> {
    held.delete(id);
    const { brand, staffCookie } = world;
    const nonce = randomUUID();
    const fields = { brand: brand.slug, venue: brand.venueId, nonce, pass: await passOf(id, until) };
    const shot = await actionShot(ids.redeem, origin, `/brand/${brand.slug}/scan`, staffCookie, fields);
    return (await isDone(shot)) ? { told: "redeemed", claim: id, nonce } : null;
  }

  return {
    act: async (perks) => {
      const chance = Math.random();
      const one = chance < 0.5 ? undefined : oneOf([...held]);
      if (!one) return claim(oneOf(perks) ?? "");
      const [id, { cookie, until }] = one;
      return chance < 0.75 ? release(id, cookie) : redeem(id, until);
    },
    expireOne: async (perks) => {
      const active = await db.claim.findFirst({
        where: { perkId: { in: [...perks] }, state: "ACTIVE", usableUntil: { gt: new Date() } },
        select: { id: true },
      });
      if (active) await endClaim(active.id, -1);
    },
  };
}
