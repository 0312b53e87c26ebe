import type { TopTopic } from "@/lib/topic/topic";

export const travel = {
  slug: "travel",
  title: "Travel",
  line: "Being elsewhere, and the way there.",
  tags: "travel traveling travelling traveler traveller travelgram travelphotography reise reisen urlaub voyage viaje viajar viagem viagens vacation wanderlust worldheritage unescoworldheritage sightseeing",
  below: [
    {
      slug: "air-travel",
      title: "Air travel",
      tags: "airtravel airport airportlounge flughafen aéroport aeropuerto aeroporto flying frequentflyer businessclass premiumeconomy layover inflight",
    },
    {
      slug: "city-trips",
      title: "City trips",
      tags: "citytrip citybreak cityguide städtereise staedtereise städtetrip staedtetrip weekendtrip weekendgetaway wochenendtrip citywalk stadtspaziergang urbanexploration cityscape",
    },
    {
      slug: "road-trips",
      title: "Road trips",
      tags: "roadtrip roadtripping vanlife campervan campervanlife camper wohnmobil wohnwagen motorhome campingcar autocaravana motorhomelife scenicdrive",
    },
    {
      slug: "backpacking",
      title: "Backpacking",
      tags: "backpacking backpacker rucksackreise mochilero mochilao hostel interrail eurail slowtravel solotravel digitalnomad interrailing",
    },
    {
      slug: "hotels",
      title: "Hotels",
      tags: "hotel hotellife boutiquehotel hoteldesign hotelreview guesthouse bedandbreakfast gasthof ferienhaus ferienwohnung agriturismo ryokan",
    },
  ],
} as const satisfies TopTopic;
