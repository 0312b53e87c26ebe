import type { TopTopic } from "@/lib/topic/topic";

export const outdoors = {
  slug: "outdoors",
  title: "Outdoors",
  line: "Woods, water, mountains, and the way through them.",
  tags: "outdoors nature natur naturaleza natureza naturelovers naturlieben forest wald forêt bosque floresta woods mountain berge montagne montaña montanha alps alpen alpes beach strand plage playa praia seaside nationalpark geocaching orienteering orientierungslauf",
  below: [
    {
      slug: "hiking",
      title: "Hiking",
      tags: "hiking hike hiker wandern wanderung wanderweg bergwandern randonnée rando senderismo caminata trilha caminhada trekking longdistancehiking fernwanderweg walking walk spaziergang countrywalk hillwalking munro munrobagging appalachiantrail pacificcresttrail",
    },
    {
      slug: "camping",
      title: "Camping",
      tags: "camping campinglife campfire lagerfeuer zelten zelt tent bivouac biwak wildcamping bushcraft hammockcamping acampada acampar acampamento campingplatz glamping",
    },
    {
      slug: "climbing",
      title: "Climbing and mountaineering",
      tags: "climbing climber rockclimbing klettern kletterhalle escalade escalada bouldering bouldern mountaineering bergsteigen alpinism alpinisme alpinismo hochtour viaferrata klettersteig iceclimbing sportclimbing",
    },
    {
      slug: "on-the-water",
      title: "Paddling and sailing",
      tags: "kayaking kayak kajak kanu canoe canoeing paddeln paddling packraft packrafting standuppaddling sailing sail segeln segelboot sailboat voile navegar rowing rudern aviron yacht narrowboat hausboot canalboat",
    },
    {
      slug: "wild-plants",
      title: "Mushrooms and wild plants",
      tags: "foraging foraged mushrooms pilze pilzesammeln champignons hongos setas cogumelos fungi fungus fungifriday mycology mykologie wildfood wildkräuter bärlauch lichen moss mosses wildflowers wildblumen wildflowerhour botany botanik",
    },
  ],
} as const satisfies TopTopic;
