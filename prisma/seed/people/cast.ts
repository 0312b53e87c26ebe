import { diceOf } from "@/prisma/seed/dice";
import type { PersonalityName } from "@/prisma/seed/people/personalities";

/** A member of the story, with the account they linked. */
export interface Character {
  /** Before the @ of their address and of their handle alike. */
  readonly key: string;
  readonly name: string;
  readonly host: string;
  readonly personality: PersonalityName;
  /** Times the size of the personality's circles: nobody is quite like anybody else. */
  readonly size: number;
  /** What is wrong with the link, if anything. */
  readonly link: "good" | "relink" | "rate_limited" | "server_down";
}

const named: readonly (readonly [name: string, host: string, personality: PersonalityName, size?: number])[] =
  [
    ["Mara Lindqvist", "kelp.example", "mara"],
    ["Oluwaseun Adeyemi", "tramline.example", "star"],
    ["Henrike Voss", "tramline.example", "broadcaster", 1.2],
    ["Davi Monteiro", "lanternfish.example", "broadcaster", 0.5],
    ["Radio Pelican", "birds.example", "broadcaster", 0.8],
    ["Akiko Tanabe", "kelp.example", "organiser", 1.5],
    ["Leila Haddad", "oldtown.example", "organiser", 1.1],
    ["Pádraig Ó Conaill", "birds.example", "organiser", 1],
    ["Wambui Karanja", "garden.example", "host", 1.3],
    ["Sofia Antunes", "kelp.example", "host", 0.8],
    ["Tobias Brandl", "tramline.example", "organiser", 0.7],
    ["Mei-Lin Okafor", "garden.example", "organiser", 0.6],
    ["Yara Siqueira", "lanternfish.example", "organiser", 1.7],
    ["Emeka Nwosu", "tramline.example", "organiser", 0.9],
    ["Ingrid Solheim", "birds.example", "host", 1.9],
    ["Joaquim Reis", "kelp.example", "quiet", 1],
    ["Hana Kobayashi", "oldtown.example", "quiet", 1.2],
    ["Rosalind Peake", "birds.example", "quiet", 0.7],
    ["Anselm Richter", "garden.example", "quiet", 1.9],
    ["Zodwa Mbeki", "garden.example", "quiet", 0.5],
    ["Nikolai Berg", "tramline.example", "host", 0.5],
    ["Carla Fonseca", "lanternfish.example", "quiet", 1.4],
    ["Amina Yusuf", "garden.example", "neighbour", 2.2],
    ["Bram de Wit", "birds.example", "neighbour", 1.5],
    ["Chiara Bellandi", "oldtown.example", "neighbour", 1],
    ["Dawit Tesfaye", "garden.example", "neighbour", 0.6],
    ["Eilidh Munro", "birds.example", "neighbour", 3],
    ["Farid Nazari", "tramline.example", "neighbour", 1.2],
    ["Gabriela Prado", "lanternfish.example", "neighbour", 0.4],
    ["Hiroshi Endo", "oldtown.example", "neighbour", 2.6],
    ["Ilse Bakker", "kelp.example", "fading", 1],
    ["Juma Odhiambo", "garden.example", "fading", 1.6],
    ["Katrin Sommer", "tramline.example", "fading", 0.5],
    ["Luan Barreto", "lanternfish.example", "listener", 1],
    ["Moira Kincaid", "birds.example", "listener", 1.5],
    ["Nadia Petrova", "oldtown.example", "listener", 0.6],
    ["Osei Boateng", "garden.example", "newcomer", 1],
    ["Paulina Kowal", "kelp.example", "newcomer", 1.8],
    ["Quentin Marsh", "birds.example", "newcomer", 0.5],
    ["Rin Sakamoto", "oldtown.example", "newcomer", 1.3],
    ["Bargain Basket", "dealsdaily.example", "promoter", 1],
    ["Growth Gustavo", "dealsdaily.example", "promoter", 1.4],
    ["Crispin Vale", "echochamber.example", "ring", 1],
    ["Delphine Vale", "echochamber.example", "ring", 0.9],
    ["Evander Vale", "echochamber.example", "ring", 1.1],
    ["Felicity Vale", "echochamber.example", "ring", 0.8],
    ["Stille Post", "kelp.example", "silent"],
    ["Tove Nygaard", "birds.example", "silent"],
  ];

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

const troubles: Readonly<Record<string, Character["link"]>> = {
  "Hana Kobayashi": "relink",
  "Bram de Wit": "rate_limited",
  "Katrin Sommer": "server_down",
};

/** Everybody in the story who linked an account; Mara, whom visitors of the demo can be, is the first. */
export function cast(): Character[] {
  const dice = diceOf("cast");
  const known = named.map(([name, host, personality, size = 1]): Character => {
    const key = personality === "mara" ? "mara" : keyOf(name);
    return { key, name, host, personality, size, link: troubles[name] ?? "good" };
  });
  const others = townsfolk(96, 0).map((name, index): Character => {
    const personality = dice.pick([
      "neighbour",
      "neighbour",
      "neighbour",
      "quiet",
      "quiet",
      "listener",
    ] as const);
    const size = 0.5 + dice.real() * 2;
    return {
      key: keyOf(name),
      name,
      host: hosts[index % hosts.length] ?? "kelp.example",
      personality,
      size,
      link: "good",
    };
  });
  return [...known, ...others];
}
