import type { TopTopic } from "@/lib/topic/topic";

export const photography = {
  slug: "photography",
  title: "Photography",
  line: "Light, caught.",
  tags: "photography photo photographer fotografie fotografia photographie foto fotograf photographe photooftheday mastophoto fediphoto pixelfed photosky fotovorschlag silentsunday camera kamera macrophotography makrofotografie macro macromonday portraitphotography portrait portraiture lightroom darktable fujifilm nikon sonyalpha leica olympus pentax lumix mobilephotography smartphonephotography longexposure blackandwhite blackandwhitephotography bnw bnwphotography bw bwphotography schwarzweiss schwarzweissfotografie noiretblanc blancoynegro pretoebranco monochrome monochromephotography monochromemonday",
  repositoryTopics: "photo-gallery photo-editing exif raw-photo",
  below: [
    {
      slug: "film-photography",
      title: "Film photography",
      tags: "filmphotography analogphotography analoguephotography analogfotografie analogefotografie argentique photographieargentique fotografiaanalogica believeinfilm filmisnotdead shotonfilm staybrokeshootfilm 35mm 35mmfilm mediumformat mittelformat largeformat polaroid instantfilm pinhole pinholephotography lomography kodak ilford darkroom dunkelkammer cyanotype",
    },
    {
      slug: "street-photography",
      title: "Street photography",
      tags: "streetphotography streetphoto streetphotographer straßenfotografie photoderue photographiederue fotografiacallejera fotografiaderua urbanphotography streetlife",
    },
    {
      slug: "nature-photography",
      title: "Nature photography",
      tags: "landscapephotography landschaftsfotografie photodepaysage paysage paisaje paisagem naturephotography naturfotografie photonature fotografiadenaturaleza sunset sunrise sonnenuntergang sonnenaufgang coucherdesoleil atardecer goldenhour mountainphotography seascape flowerphotography bloomscrolling dronephotography wildlifephotography birdphotography vogelfotografie tierfotografie wildtierfotografie photoanimaliere fotografiadefauna insectphotography animalphotography",
    },
  ],
} as const satisfies TopTopic;
