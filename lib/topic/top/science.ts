import type { TopTopic } from "@/lib/topic/topic";

// No medicine and no psychology, which speak of health; no climate, which speaks of politics.
export const science = {
  slug: "science",
  title: "Science",
  line: "How the world works, and how we came to know.",
  tags: "science wissenschaft ciencia research forschung recherche investigación scicomm sciencecommunication wissenschaftskommunikation scientist physics physik physique física quantum quantumphysics quantenphysik particlephysics cern chemistry chemie chimie química materialsscience openscience openaccess academia academicchatter phd phdlife university universität scientificcomputing",
  languages: "Fortran, Fortran Free Form, Modelica, NetLogo, OpenQASM, Q#",
  repositoryTopics:
    "computational-physics computational-chemistry molecular-dynamics simulation research-software",
  below: [
    {
      slug: "astronomy",
      title: "Astronomy",
      tags: "astronomy astronomie astronomía astrophysics astrophysik astrophotography astrofotografie astrophotographie astrofotografia telescope teleskop stargazing nightsky sternenhimmel cielnocturne milkyway milchstraße moon mond moonphotography mondfoto aurora auroraborealis polarlicht polarlichter eclipse sonnenfinsternis comet komet meteorshower perseids nebula galaxy galaxies exoplanets jwst hubble planets cosmology blackholes",
    },
    {
      slug: "spaceflight",
      title: "Spaceflight",
      tags: "spaceflight raumfahrt space spaceexploration espacio espaço nasa esa jaxa isro iss spacestation artemis apollo11 rocket rocketlaunch rakete fusée satellite satelliten mars marsrover curiosityrover voyager1 voyager cubesat rocketlab kerbalspaceprogram astronaut",
      repositoryTopics: "orbital-mechanics spacecraft astrodynamics",
    },
    {
      slug: "mathematics",
      title: "Mathematics",
      tags: "mathematics maths mathe mathematik mathématiques matemáticas geometry geometrie topology algebra numbertheory combinatorics mathart mathstodon mtbos tilingtuesday probability categorytheory primes calculus",
      languages: "MATLAB, Wolfram Language, GAP, Sage, Scilab, Lean, Lean 4, Rocq Prover, Agda, Isabelle",
      repositoryTopics:
        "linear-algebra numerical-methods computer-algebra theorem-proving lean4 formal-verification",
    },
    {
      slug: "biology",
      title: "Biology",
      tags: "biology biologie biología marinebiology meeresbiologie zoology zoologie microbiology mikrobiologie biodiversity biodiversität biodiversité biodiversidad entomology paleontology palaeontology paläontologie dinosaur dinosaurier fossil fossilfriday inaturalist bioinformatics",
      languages: "Nextflow, Snakemake, ImageJ Macro",
      repositoryTopics: "computational-biology phylogenetics sequence-alignment systems-biology",
    },
    {
      slug: "earth-and-weather",
      title: "Earth and weather",
      tags: "geology geologie geología minerals mineralien volcano volcanoes earthquake erdbeben earthscience geoscience oceanography glacier gletscher weather wetter météo meteorology meteorologie clouds wolken nuages nubes cloudspotting thunderstorm gewitter snow schnee neige nieve weatherphotography",
      repositoryTopics: "weather-app weather-api seismology hydrology",
    },
    {
      slug: "history",
      title: "History and archaeology",
      tags: "history geschichte histoire historia histodons archaeology archeology archäologie archaeologie archéologie arqueología ancienthistory ancientrome ancientegypt romanempire medieval mittelalter moyenâge middleages castle burg burgen schloss château castillo localhistory prehistory vintagephotos archives archiv standingstonesunday hillfort industrialheritage industriekultur numismatics",
    },
    {
      slug: "languages",
      title: "Languages",
      tags: "languages sprache sprachen langue idiomas lenguas línguas linguistics linguistik linguistique lingüística languagelearning sprachenlernen etymology etymologie conlang esperanto translation translator übersetzen übersetzung traduction traducción tradução xl8 dictionary wörterbuch grammar duolingo wordoftheday wortdestages grammatik",
      repositoryTopics: "internationalization i18n l10n spellcheck",
    },
    {
      slug: "maps",
      title: "Maps",
      tags: "map maps mapas cartography kartografie kartographie cartographie cartografía openstreetmap osm gis qgis geospatial geography geographie geografía gischat 30daymapchallenge foss4g streetcomplete everydoor",
      languages: "OverpassQL, CartoCSS",
      repositoryTopics: "leaflet mapbox maplibre geojson postgis openlayers osm-data cartopy geopandas",
    },
  ],
} as const satisfies TopTopic;
