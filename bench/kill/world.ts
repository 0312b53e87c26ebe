import { newBrand, newMembers, newPerk } from "@/e2e/fixtures/marketplace";
import { sessionsOf } from "../claims/world.ts";

/** Who claims, who checks passes, and where. */
export type World = Awaited<ReturnType<typeof newWorld>>;

/** A brand with staff, and so many members with their sessions. */
export async function newWorld(count: number) {
  const brand = await newBrand();
  const people = await newMembers(count);
  const [staffCookie = "", ...cookies] = await sessionsOf([brand.staff.userId, ...people]);
  const members = people.map((id, place) => ({ id, cookie: cookies[place] ?? "" }));
  const newPerks = (perks: number, stock: number) =>
    Promise.all(Array.from({ length: perks }, () => newPerk(brand, { stock })));
  return { brand, staffCookie, members, newPerks };
}
