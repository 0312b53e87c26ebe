import { diceOf } from "@/prisma/seed/dice";
import { alsoOn, named, troubles } from "@/prisma/seed/people/named";
import { gitHubHost, type NetworkInStory } from "@/prisma/seed/people/networks";
import type { PersonalityName } from "@/prisma/seed/people/personalities";

/** A member of the story. */
export interface Character {
  /** Before the @ of their address and of their handle alike. */
  readonly key: string;
  readonly name: string;
  /** The server where they began. */
  readonly host: string;
  /** Where they have an account, the one where they began first. */
  readonly networks: readonly NetworkInStory[];
  readonly personality: PersonalityName;
  /** Times the size of the personality's circles: nobody is quite like anybody else. */
  readonly size: number;
  /** What is wrong with the link of their first account, if anything. */
  readonly link: "good" | "relink" | "rate_limited" | "server_down";
}

const givenNames =
  "Abel Agnes Ailsa Alma Anders Anouk Arun Beata Bilal Celeste Cosmo Dalia Edda Eero Esther Fabio Freya Gideon Greer Hamza Ida Imani Ivo Jasper Jelena Kaito Karim Lea Linus Lucia Malik Marisol Milo Nia Noemi Orla Otis Paula Petra Rafael Rania Ruben Sanna Selma Silas Suri Tariq Thea Uma Vera Viggo Wren Yusra".split(
    " ",
  );
const familyNames =
  "Abara Almeida Baran Castell Dahl Eriksen Falk Gallo Haas Iqbal Jansen Keita Laurent Mwangi Novak Oduya Pereira Quist Rossi Sato Tamm Urrutia Vidal Weiss Ximenes Yilmaz Zeller".split(
    " ",
  );
const hosts = [
  "kelp.example",
  "tramline.example",
  "lanternfish.example",
  "birds.example",
  "garden.example",
  "oldtown.example",
];

/** People by the hundred, each name once: some link an account, others only claim from open pools. */
export function townsfolk(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const turn = from + index;
    // Both lists' lengths have no factor in common, so every pair comes before any comes again.
    return `${givenNames[turn % givenNames.length]} ${familyNames[turn % familyNames.length]}`;
  });
}

/** `Pádraig Ó Conaill` as `padraig.o.conaill`. */
export function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
}

const elsewhere = Object.keys(alsoOn) as (keyof typeof alsoOn)[];
const linkOf: Readonly<Record<string, Character["link"]>> = troubles;

/** Everybody in the story who linked an account; Mara, whom visitors of the demo can be, is the first. */
export function cast(): Character[] {
  const dice = diceOf("cast");
  const known = named.map(([name, host, personality, size = 1]): Character => {
    const key = personality === "mara" ? "mara" : keyOf(name);
    const began = host === gitHubHost ? "github" : "mastodon";
    const others = elsewhere.filter((network) => alsoOn[network].includes(name));
    return { key, name, host, networks: [began, ...others], personality, size, link: linkOf[name] ?? "good" };
  });
  const others = townsfolk(96, 0).map((name, index): Character => {
    const key = keyOf(name);
    const personality = dice.pick([
      "neighbour",
      "neighbour",
      "neighbour",
      "quiet",
      "quiet",
      "listener",
    ] as const);
    const size = 0.5 + dice.real() * 2;
    const host = hosts[index % hosts.length] ?? "kelp.example";
    const places = diceOf(`places of ${key}`);
    const second = places.chance(0.12) ? [places.pick(elsewhere)] : [];
    return { key, name, host, networks: ["mastodon", ...second], personality, size, link: "good" };
  });
  return [...known, ...others];
}
