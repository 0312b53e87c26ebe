import type { BrandPlan } from "@/prisma/seed/brands/plan";
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
  team: { owner: "bruno", editor: "ines", staff: ["joao", "greta", "kenta"] },
  venues: [
    {
      name: "Quiet Hour Lisbon",
      address: "Departures, level 2, beside gate 14",
      city: "Lisbon",
      country: "PT",
      timeZone: "Europe/Lisbon",
    },
    {
      name: "Quiet Hour Berlin",
      address: "Terminal 1, mezzanine above gate B20",
      city: "Berlin",
      country: "DE",
      timeZone: "Europe/Berlin",
    },
    {
      name: "Quiet Hour Toronto",
      address: "International departures, level 3",
      city: "Toronto",
      country: "CA",
      timeZone: "America/Toronto",
    },
    {
      name: "Quiet Hour Nairobi",
      address: "Terminal 1A, upper gallery",
      city: "Nairobi",
      country: "KE",
      timeZone: "Africa/Nairobi",
    },
    {
      name: "Quiet Hour Osaka",
      address: "South wing, third floor",
      city: "Osaka",
      country: "JP",
      timeZone: "Asia/Tokyo",
    },
    {
      name: "Quiet Hour São Paulo",
      address: "Terminal 3, embarque internacional",
      city: "São Paulo",
      country: "BR",
      timeZone: "America/Sao_Paulo",
    },
  ],
  perks: quietHourPerks,
};
