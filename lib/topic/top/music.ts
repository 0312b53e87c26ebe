import type { TopTopic } from "@/lib/topic/topic";

export const music = {
  slug: "music",
  title: "Music",
  line: "Hearing it, making it, going to where it is played.",
  tags: "music musik musique música nowplaying nowlistening musicsky musicodon musicstodon fedimusic mastomusic bandcamp bandcampfriday newmusic musicmonday album albumoftheday song playlist vinyl vinylrecords schallplatte schallplatten recordcollection recordstore musicvideo radioshow dj",
  repositoryTopics: "music-player spotify-api mpd",
  below: [
    {
      slug: "classical-music",
      title: "Classical music",
      tags: "classicalmusic klassik klassischemusik musiqueclassique músicaclásica musicaclassica orchestra orchester orchestre orquesta symphony sinfonie chambermusic kammermusik baroquemusic barockmusik earlymusic bach beethoven mozart chopin stringquartet composer",
    },
    {
      slug: "jazz",
      title: "Jazz, blues and soul",
      tags: "jazz jazzmusic jazzpiano bebop freejazz blues bluesmusic soulmusic funk funkmusic rhythmandblues rnb swingmusic jazzfest",
    },
    {
      slug: "rock-and-metal",
      title: "Rock and metal",
      tags: "rock rockmusic rockmusik indierock alternativerock progrock progressiverock classicrock psychedelicrock postrock shoegaze grunge postpunk punk punkrock metal heavymetal metalmusic metalhead doommetal deathmetal thrashmetal powermetal progmetal metalstodon hardcorepunk",
    },
    {
      slug: "pop",
      title: "Pop",
      tags: "popmusic popmusik popsong synthpop kpop jpop citypop dreampop britpop indiepop hyperpop electropop 80smusic 90smusic 1980smusic 1990smusic taylorswift",
    },
    {
      slug: "electronic-music",
      title: "Electronic music",
      tags: "electronicmusic elektronischemusik musiqueélectronique musicaelectronica techno housemusic trance ambient ambientmusic drumandbass dnb dubstep idm synthwave vaporwave chiptune edm breakcore industrialmusic djset downtempo",
    },
    {
      slug: "hip-hop",
      title: "Hip-hop",
      tags: "hiphop rap rapmusic rapper deutschrap rapfrançais boombap lofihiphop beatmaking turntablism beatbox trapmusic",
    },
    {
      slug: "folk-music",
      title: "Folk and country music",
      tags: "folk folkmusic folkmusik indiefolk singersongwriter liedermacher countrymusic americana bluegrass celticmusic seashanty seashanties tradmusic volksmusik acousticmusic banjo fiddle",
    },
    {
      slug: "concerts",
      title: "Concerts and festivals",
      tags: "concert konzert konzerte concierto concerto livemusic livemusik musiquelive musicfestival musikfestival festival gigphotography concertphotography konzertfotografie ontour wacken glastonbury roskilde openair",
    },
    {
      slug: "music-making",
      title: "Making music",
      tags: "musician musiker musikerin musicien músico musicproduction homerecording homestudio songwriting songwriter guitar gitarre guitare guitarra bassguitar piano klavier pianist synth synthesizer modularsynth eurorack ukulele violin geige cello drums drummer schlagzeug saxophone accordion akkordeon choir chor singing singen livecoding ableton daw fieldrecording",
      languages: "SuperCollider, Csound, Faust, ChucK, LilyPond, Max",
      repositoryTopics: "audio-plugin vst vst3 midi music-composition sequencer tidalcycles",
    },
  ],
} as const satisfies TopTopic;
