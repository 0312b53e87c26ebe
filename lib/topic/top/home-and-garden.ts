import type { TopTopic } from "@/lib/topic/topic";

export const homeAndGarden = {
  slug: "home-and-garden",
  title: "Home and garden",
  line: "Where one lives, and what grows there.",
  tags: "home zuhause hogar homeandgarden hausundgarten household haushalt declutter decluttering ausmisten cozyhome flowers blumen blume fleurs flores plants pflanzen plantes plantas",
  below: [
    {
      slug: "gardening",
      title: "Gardening",
      tags: "gardening garden gardener garten gärtnern gaertnern jardin jardinage jardinería jardinagem horta huerto potager gemüsegarten gemüseanbau vegetablegarden growyourown allotment schrebergarten kleingarten raisedbeds hochbeet compost kompost tomatoes tomaten seeds saatgut seedlings urbangardening balkon balconygarden roses rosen tulips dahlias mastogarden gardenersworld containergarden bonsai greenhouse gewächshaus",
    },
    {
      slug: "houseplants",
      title: "Houseplants",
      tags: "houseplant zimmerpflanze zimmerpflanzen plantesdinterieur plantasdeinterior indoorplants plantparent succulent sukkulenten suculentas cactus cacti kakteen kaktus monstera orchid orchidee orchideen carnivorousplants terrarium hydroponics",
    },
    {
      slug: "home-improvement",
      title: "Building and mending",
      tags: "diy diyproject diyhome heimwerken heimwerker selbermachen selbstgemacht bricolage bricolaje homeimprovement renovation renovierung renovieren oldhouse tools werkzeug tinyhouse sanierung upcycling tinyhome werkstatt",
    },
    {
      slug: "interiors",
      title: "Interiors",
      tags: "interior interiordesign interieur innenarchitektur einrichtung wohnen décorationintérieure homedecor deko decoración decoração decoration furniture möbel moebel meubles muebles móveis livingroom lampen ikea antiques antiquitäten antiquités antigüedades fleamarket flohmarkt brocante",
    },
  ],
} as const satisfies TopTopic;
