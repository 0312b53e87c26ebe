import { approved, type BrandPlan, on, submitted } from "@/prisma/seed/brands/plan";

export const nightHeron: BrandPlan = {
  slug: "night-heron",
  name: "Night Heron Pictures",
  blurb:
    "Films in the open air, in gardens that are closed at night otherwise. Blankets are warm, the projector is older than you.",
  websiteUrl: "https://nightheron.example",
  sinceDays: 100,
  team: { owner: "njeri", editor: "linnea", staff: ["kofi"] },
  venues: [
    {
      name: "The arboretum lawn",
      address: "Arboretum Road, west gate",
      city: "Nairobi",
      country: "KE",
      timeZone: "Africa/Nairobi",
    },
    {
      name: "The rose garden",
      address: "Djurgårdsstigen 2",
      city: "Stockholm",
      country: "SE",
      timeZone: "Europe/Stockholm",
    },
  ],
  perks: [
    {
      campaign: "Under the lamps",
      kind: "EVENT",
      title: "Two seats under the lamps",
      benefit:
        "Two deck chairs in the middle of the lawn, for any evening of the season, and popcorn with a little chilli.",
      terms:
        "One evening within the time of use. If it rains we tell you by four; the pass is good for another evening.",
      value: [240000, "KES"],
      venue: "The arboretum lawn",
      picture: "lamps night",
      gate: 34,
      stock: 64,
      openPercent: 25,
      opens: on(-11, "12:00"),
      closes: on(25, "20:00"),
      usableDays: 30,
      fate: approved,
      taken: { gated: 17, open: 8 },
    },
    {
      campaign: "Under the lamps",
      kind: "EVENT",
      title: "Front row in the rose garden, blanket included",
      benefit:
        "The two sofas in front of everybody, a reindeer blanket, and glögg or lingonberry from the cart.",
      terms:
        "One evening for two within the time of use. Doors at eight, film at nine, home by half past eleven.",
      value: [68000, "SEK"],
      venue: "The rose garden",
      picture: "lamps dusk",
      gate: 56,
      stock: 16,
      openPercent: 25,
      opens: on(-3, "12:00"),
      closes: on(41, "20:00"),
      usableDays: 30,
      fate: approved,
      ways: { lottery: { draws: on(4, "18:00"), entries: 38 } },
    },
    {
      campaign: "Share the night",
      kind: "EVENT",
      title: "A free evening for storytellers",
      benefit: "Two seats on any evening. All we ask is that you post about it and tag us within a week.",
      terms: "Two seats a person. Post a picture of the evening and follow our page before you come.",
      value: [240000, "KES"],
      venue: "The arboretum lawn",
      picture: "lamps night",
      gate: 48,
      stock: 30,
      openPercent: 10,
      opens: on(2, "12:00"),
      closes: on(30, "20:00"),
      usableDays: 30,
      fate: submitted,
    },
    {
      campaign: "Share the night",
      kind: "EVENT",
      title: "Choose the last film of the season",
      benefit:
        "You choose, we find the reel. An evening with your film, and a word from you before it begins, if you like.",
      terms:
        "One film, not longer than two and a half hours, that we are able to license. We decide together.",
      value: [400000, "KES"],
      venue: "The arboretum lawn",
      picture: "lamps dusk",
      gate: 72,
      stock: 3,
      openPercent: 20,
      opens: on(8, "12:00"),
      closes: on(20, "20:00"),
      usableDays: 60,
      fate: {
        status: "CHANGES_ASKED",
        reason:
          "Three people choose three films, but the text says the last film of the season. Please say how the three evenings are shared out.",
      },
    },
  ],
};
