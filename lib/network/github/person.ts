import type { Person } from "@/lib/network/github/shapes";
import { whoOf } from "@/lib/network/who";

/** Whether an account says of itself that no person is behind it. */
export function isBot({ login, type }: Pick<Person, "login" | "type">): boolean {
  return type === "Bot" || login.endsWith("[bot]");
}

/** Whether an account can turn to others: organisations own repositories but never speak. */
export function speaks(person: Pick<Person, "login" | "type">): boolean {
  return person.type === "User" || isBot(person);
}

/** Logins change hands, numbers never do. */
export function whoOfPerson({ id }: Pick<Person, "id">): string {
  return whoOf("github", String(id));
}
