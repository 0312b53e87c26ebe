import { type BrandPlan, week } from "@/prisma/seed/brands/plan";
import { quietHourPerks } from "@/prisma/seed/brands/quiet-hour-perks";

/** The lounges: the brand whose results the demo shows. */
export const quietHour: BrandPlan = {
  slug: "quiet-hour",
  name: "Quiet Hour Lounges",
  blurb:
    "Six lounges in six airports, all run by the same rule: no announcements, no screens, a proper cup of tea. We open our doors to people who are worth sitting next to.",
  websiteUrl: "https://quiethour.example",
  domain: { domain: "quiethour.example", askedDaysAgo: 40, proof: "DNS" },
  sinceDays: 210,
  team: {
    ...{ owner: "bruno", editor: "ines", staff: ["joao", "greta", "kenta"] },
    bound: { greta: ["Quiet Hour Berlin"], kenta: ["Quiet Hour Osaka"] },
  },
  venues: [
    {
      name: "Quiet Hour Lisbon",
      address: "Departures, level 2, beside gate 14",
      city: "Lisbon",
      country: "PT",
      timeZone: "Europe/Lisbon",
      at: [38.7691, -9.1281],
      hours: week("5-23"),
    },
    {
      name: "Quiet Hour Berlin",
      address: "Terminal 1, mezzanine above gate B20",
      city: "Berlin",
      country: "DE",
      timeZone: "Europe/Berlin",
      at: [52.3667, 13.5033],
      hours: week("4-22"),
    },
    {
      name: "Quiet Hour Toronto",
      address: "International departures, level 3",
      city: "Toronto",
      country: "CA",
      timeZone: "America/Toronto",
      at: [43.6772, -79.6306],
      hours: week("5-01"),
    },
    {
      name: "Quiet Hour Nairobi",
      address: "Terminal 1A, upper gallery",
      city: "Nairobi",
      country: "KE",
      timeZone: "Africa/Nairobi",
      at: [-1.3192, 36.9278],
      hours: week("all day"),
    },
    {
      name: "Quiet Hour Osaka",
      address: "South wing, third floor",
      city: "Osaka",
      country: "JP",
      timeZone: "Asia/Tokyo",
      at: [34.4347, 135.244],
      hours: week("6-23"),
    },
    {
      name: "Quiet Hour São Paulo",
      address: "Terminal 3, embarque internacional",
      city: "São Paulo",
      country: "BR",
      timeZone: "America/Sao_Paulo",
      at: [-23.4356, -46.4731],
      hours: week("all day"),
    },
  ],
  perks: quietHourPerks,
};
