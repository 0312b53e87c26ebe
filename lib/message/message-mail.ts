import "server-only";
import type { Route } from "next";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";

const shortest = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Tells a teammate that a member wrote about a claim. Who it is stays unsaid, as everywhere in a brand's rooms. */
export function memberWroteMail(message: { perkTitle: string; text: string; subject: string; path: Route }) {
  const title = oneLine(message.perkTitle);
  return {
    subject: `${message.subject}: ${title}`,
    ...letter({
      before: [`A member wrote about their claim of ${title}:`, shortest(message.text)],
      way: { label: "Read and answer", url: env.url + message.path },
      after: ["How often and how soon you answer is part of your reliability, which everybody can read."],
    }),
  };
}

/** Tells a member that a brand answered. */
export function brandAnsweredMail(message: {
  brandName: string;
  perkTitle: string;
  text: string;
  path: Route;
}) {
  const [brand, title] = [oneLine(message.brandName), oneLine(message.perkTitle)];
  return {
    subject: `${brand} answered: ${title}`,
    ...letter({
      before: [`${brand} answered what you wrote about ${title}:`, shortest(message.text)],
      way: { label: "Read and answer", url: env.url + message.path },
      after: [],
    }),
  };
}
