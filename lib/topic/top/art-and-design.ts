import type { TopTopic } from "@/lib/topic/topic";

export const artAndDesign = {
  slug: "art-and-design",
  title: "Art and design",
  line: "Made to be looked at, and made to be used.",
  tags: "art artist arts artwork kunst künstler künstlerin kuenstler arte artista artiste design designer gestaltung diseño mastoart fediart artsky artistsonmastodon creativetoots traditionalart abstractart contemporaryart modernart sculpture skulptur escultura streetart graffiti urbanart mural productdesign industrialdesign arthistory kunstgeschichte commissionsopen",
  below: [
    {
      slug: "painting-and-drawing",
      title: "Painting and drawing",
      tags: "painting painter malerei gemälde malen peinture pintura oilpainting acrylicpainting watercolor watercolour aquarell aquarelle acuarela aquarela gouache drawing zeichnung zeichnen dessin dibujo desenho sketch sketches sketchbook skizze croquis urbansketching urbansketchers inkdrawing ink inktober lifedrawing stilllife pencildrawing charcoal pastel",
    },
    {
      slug: "illustration",
      title: "Illustration",
      tags: "illustration illustrator illustratorin illustrateur illustratrice ilustracion ilustração ilustrador ilustradora kidlitart childrensillustration bookillustration characterdesign conceptart printmaking linocut linoprint linolschnitt woodcut screenprint risograph botanicalillustration sciart",
    },
    {
      slug: "digital-art",
      title: "Digital art",
      tags: "digitalart digitalpainting digitaldrawing digitalillustration digitalekunst artenumérique artedigital pixelart pixelartist generativeart creativecoding algorithmicart penplotter plotter genuary fractal blender3d b3d 3dart procreate krita p5js voxelart glitchart shaderart",
      languages: "Processing, POV-Ray SDL",
      repositoryTopics: "blender blender-addon processing axidraw",
    },
    {
      slug: "museums",
      title: "Museums and galleries",
      tags: "museum museen musée museo museu gallery artgallery galerie kunsthalle exhibition ausstellung ausstellungen exposition exposición exposição kunstmuseum rijksmuseum louvre",
    },
    {
      slug: "graphic-design",
      title: "Graphic design",
      tags: "graphicdesign graphicdesigner grafikdesign grafik graphisme diseñográfico designgráfico logodesign logo branding posterdesign poster plakat affiche printdesign bookdesign bookcovers zine infographic dataviz datavisualization packagingdesign inkscape",
      repositoryTopics: "svg-icons icon-pack icons",
    },
    {
      slug: "typography",
      title: "Typography and lettering",
      tags: "typography typographie typografie tipografia typedesign typeface font schrift schriften schriftart lettering handlettering calligraphy kalligrafie kalligraphie calligraphie caligrafía letterpress buchdruck signpainting ghostsign typesetting",
      languages: "TeX, Typst, BibTeX Style",
      repositoryTopics: "latex latex-template font-family opentype variable-font",
    },
    {
      slug: "architecture",
      title: "Architecture",
      tags: "architecture architektur arquitectura arquitetura architect architekt brutalism brutalismus brutalisme modernism bauhaus artdeco artnouveau jugendstil architecturephotography architekturfotografie architecturalphotography fachwerk midcenturymodern altbau",
    },
    {
      slug: "fashion",
      title: "Fashion",
      tags: "fashion mode moda streetstyle streetwear outfit ootd sneakers sneakerhead vintagefashion vintageclothing fashiondesign slowfashion secondhandfashion menswear watches wristwatch armbanduhr watchcollector horology jewelry jewellery schmuck bijoux joyas handbag denim",
    },
    {
      slug: "interface-design",
      title: "Interface design",
      tags: "ux ui uxdesign uidesign uxui uiux userexperience userinterface webdesign webdesigner interactiondesign designsystem figma usability informationarchitecture wireframe servicedesign uxresearch",
      repositoryTopics: "ui-components component-library design-tokens",
    },
  ],
} as const satisfies TopTopic;
