import type { TopTopic } from "@/lib/topic/topic";

export const sport = {
  slug: "sport",
  title: "Sport",
  line: "Played, raced, and watched.",
  tags: "sport deporte esporte football americanfootball nfl superbowl rugby cricket baseball mlb handball volleyball volleybol hockey golf golfing leichtathletik athletics athletisme atletismo trackandfield gymnastics turnen judo karate taekwondo boxing boxen fencing fechten archery bogenschießen darts snooker bowling olympics olympia olympiques olimpiadas olympicgames triathlon skateboarding skateboard skate skatepark skaten longboard longboarding rollerskating inlineskating surfing surf surfen surfer windsurfing kitesurfing wingfoil wakeboard bodyboard patinaje",
  below: [
    {
      slug: "soccer",
      title: "Football (soccer)",
      tags: "soccer fussball fusball futbol futebol calcio premierleague bundesliga laliga ligue1 championsleague europaleague dfbpokal womensfootball frauenfussball mls nwsl futsal groundhopping",
    },
    {
      slug: "running",
      title: "Running",
      tags: "running runner laufen läufer lauftreff joggen jogging courseàpied coureur corredor corrida correr marathon halbmarathon halfmarathon semimarathon ultramarathon trailrunning traillauf parkrun 10krun ultrarunning runningcommunity",
    },
    {
      slug: "swimming",
      title: "Swimming",
      tags: "swimming swim swimmer schwimmen natation natación natação openwaterswimming wildswimming coldwaterswimming freibad seaswimming diving tauchen scubadiving freediving plongée buceo mergulho snorkeling waterpolo",
    },
    {
      slug: "racket-sports",
      title: "Tennis and other racket sports",
      tags: "tennis tenis wimbledon rolandgarros australianopen badminton tabletennis tischtennis pingpong tenisdemesa squash padel pickleball",
    },
    {
      slug: "basketball",
      title: "Basketball",
      tags: "basketball basket baloncesto basquete nba wnba euroleague ncaabasketball marchmadness",
    },
    {
      slug: "winter-sports",
      title: "Winter sports",
      tags: "wintersport skiing ski skifahren skitour skitouring langlauf crosscountryski crosscountryskiing esquí snowboard snowboarding biathlon skijumping skispringen bobsleigh rodeln iceskating eislaufen figureskating eiskunstlauf icehockey eishockey nhl curling snowshoeing",
    },
    {
      slug: "motorsport",
      title: "Motorsport",
      tags: "motorsport formula1 formel1 formule1 f1 formulaone formulae motogp rallye wrc nascar indycar lemans24 wec simracing karting superbike dtm grandprix",
    },
    {
      slug: "cycle-racing",
      title: "Cycle racing",
      tags: "cycleracing procycling roadcycling roadbike rennrad cyclocross trackcycling radsport tourdefrance giroditalia vueltaaespaña lavuelta parisroubaix letour maillotjaune cyclisme ciclismo couchpeloton zwift",
    },
  ],
} as const satisfies TopTopic;
