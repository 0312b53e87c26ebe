import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import type { AtGate } from "@/lib/claim/gates";
import type { Db } from "@/lib/db";
import type { Gates } from "@/lib/perk/gates";
import type { City } from "@/lib/place/place";
import { cityFrom } from "@/lib/place/queries";
import { topicScoresAtGate } from "@/lib/score/topic-standing";

type BesideScore = Omit<AtGate, "gateScore">;

const rows = z.array(
  z.object({
    id: z.uuid(),
    since: z.date(),
    city: z.string().nullable(),
    country: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  }),
);

/** Where members say they are and since when they are members. One query. */
export async function placesOf(
  inside: Db,
  members: readonly MemberId[],
): Promise<Map<MemberId, { readonly place: City | null; readonly memberSince: Date }>> {
  const found = rows.parse(
    await inside.$queryRaw`
      select u.id, u.created_at as since, p.city, p.country, p.latitude, p.longitude
      from "user" u left join member_place p on p.user_id = u.id where u.id = any(${members}::uuid[])`,
  );
  return new Map(
    found.map(({ id, since, ...place }) => [id as MemberId, { place: cityFrom(place), memberSince: since }]),
  );
}

/**
 * Reads what a perk's gates beside the score look at, for each of the members. What is not asked is not read, and says
 * nothing: most perks ask for none of it.
 */
export async function atGates(
  inside: Db,
  members: readonly MemberId[],
  { gateTopic, gatePlace, gateMemberDays }: Gates,
  now: Date,
): Promise<(member: MemberId) => BesideScore> {
  const topics = gateTopic ? [gateTopic.topic] : [];
  const topicScore = await topicScoresAtGate(members, topics, now, inside);
  const asked = gatePlace !== null || gateMemberDays !== null;
  const places = asked ? await placesOf(inside, members) : null;
  return (member) => ({
    topicScore: gateTopic && topicScore(member, gateTopic.topic),
    ...(places?.get(member) ?? { place: null, memberSince: now }),
  });
}
