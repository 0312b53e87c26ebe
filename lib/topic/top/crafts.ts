import type { TopTopic } from "@/lib/topic/topic";

export const crafts = {
  slug: "crafts",
  title: "Crafts",
  line: "Made by hand.",
  tags: "craft crafting handmade handgemacht basteln bastelei handwerk artisanat faitmain artesania artesanato hechoamano feitoamao maker makerspace leatherwork leathercraft metalwork blacksmithing goldsmith schmieden glassblowing stainedglass jewelrymaking soapmaking candlemaking basketweaving cosplay cosplayer kintsugi",
  below: [
    {
      slug: "knitting-and-crochet",
      title: "Knitting and crochet",
      tags: "knitting knit knitter stricken gestrickt tricot tricoter calceta tricô crochet crocheting crocheted häkeln haekeln gehäkelt ganchillo crochê yarn wolle laine lana handspinning spinnen sockknitting fiberart fibrearts weaving weben tissage amigurumi ravelry handdyed",
    },
    {
      slug: "sewing",
      title: "Sewing and embroidery",
      tags: "sewing sewist sew nähen naehen genäht couture coser costura costurar quilt quilting patchwork embroidery sticken stickerei broderie bordado crossstitch kreuzstich pointdecroix dressmaking visiblemending mending darning tailoring textileart sewingmachine",
    },
    {
      slug: "woodworking",
      title: "Woodworking",
      tags: "woodworking woodwork woodworker holzarbeit holzarbeiten holzwerken tischler tischlerei schreinerei menuiserie ébénisterie travaildubois carpinteria marcenaria woodcarving schnitzen woodturning drechseln handtools spooncarving whittling furnituremaking joinery",
    },
    {
      slug: "pottery",
      title: "Pottery",
      tags: "pottery potter töpfern toepfern töpferei keramik ceramic céramique cerámica poterie stoneware porcelain wheelthrown raku glazes porzellan",
    },
    {
      slug: "paper-crafts",
      title: "Paper crafts",
      tags: "papercraft paperart papercut papercutting origami bookbinding bookbinder buchbinden reliure encuadernación scrapbooking cardmaking collage collageart papermaking bulletjournal stationery postcard postcrossing postkarte snailmail",
    },
    {
      slug: "model-making",
      title: "Model making and bricks",
      tags: "modelmaking scalemodel scalemodeling scalemodelling modellbau modélisme modelismo modelrailway modelrailroad modelleisenbahn modellbahn lego legomoc afol brickbuilt klemmbausteine gunpla diorama dollhouse miniatures rcplane",
    },
  ],
} as const satisfies TopTopic;
