import type { TopTopic } from "@/lib/topic/topic";

export const mobility = {
  slug: "mobility",
  title: "Getting about",
  line: "On rails, wheels, wings and water.",
  tags: "mobility mobilität mobilité movilidad mobilidade transport transportation verkehr",
  below: [
    {
      slug: "cycling",
      title: "Cycling",
      tags: "cycling cyclist bike biking bicycle fahrrad fahrradfahren radfahren radeln velo bici bicicleta biketour radtour cyclotourisme cicloturismo bikepacking biketooter mastobikes bikesky bikecommute bikecommuting ebike pedelec cargobike lastenrad velocargo velomobile gravelbike gravel mtb mountainbike mountainbiking fixie brompton foldingbike bikepolo",
      repositoryTopics: "strava",
    },
    {
      slug: "trains",
      title: "Trains",
      tags: "train railway railroad railfan rail zug züge zuege bahn eisenbahn deutschebahn bahnfahren trainspotting cheminsdefer sncf tgv ferrocarril ferrocarriles tren trenes trem ferrovia locomotive lokomotive steamtrain dampflok steamlocomotive nightjet nighttrain nachtzug highspeedrail amtrak shinkansen trainstation bahnhof traintravel",
    },
    {
      slug: "public-transport",
      title: "Trams and buses",
      tags: "publictransport publictransit transit öpnv oepnv nahverkehr transportpublic transportespublicos transportepúblico tram tramway strassenbahn tranvía bus buses busse autobus subway ubahn metro londonunderground sbahn trolleybus",
      repositoryTopics: "gtfs gtfs-realtime",
    },
    {
      slug: "cars",
      title: "Cars",
      tags: "car cars auto voiture coche carro classiccar oldtimer voitureancienne clásicos youngtimer carspotting electriccar elektroauto emobility elektromobilität emobilität voitureélectrique cocheeléctrico evs electricvehicle evcharging carphotography vwbus truck lkw",
    },
    {
      slug: "motorcycles",
      title: "Motorcycles",
      tags: "motorcycle motorrad motorradfahren motorbike moto motocyclette motocicleta motorradtour motorcycling vespa scooter motociclismo caferacer advrider",
    },
    {
      slug: "aviation",
      title: "Aviation",
      tags: "aviation luftfahrt aviación aviação avgeek planespotting planespotter airplane aircraft flugzeug flugzeuge avion aviones avião generalaviation pilotlife helicopter hubschrauber gliding segelflug paragliding gleitschirm hotairballoon ballooning heißluftballon adsb flightsim flightsimulator boeing airbus concorde airline",
      repositoryTopics: "dump1090",
    },
    {
      slug: "ships",
      title: "Ships",
      tags: "ship schiff schiffe schifffahrt bateau bateaux navire barco navio shipspotting ferry fähre transbordador lighthouse leuchtturm leuchttürme phare faro farol harbour harbor hafen tallship boat maritime cruise cruiseship kreuzfahrt croisière crucero",
    },
  ],
} as const satisfies TopTopic;
