import type { TopTopic } from "@/lib/topic/topic";

export const filmAndStage = {
  slug: "film-and-stage",
  title: "Film and stage",
  line: "Pictures that move, and people who play.",
  tags: "acting actor schauspiel comedy standup standupcomedy kabarett improv circus zirkus cirque storytelling performingarts podcast podcasting",
  below: [
    {
      slug: "films",
      title: "Films",
      tags: "film movie cinema kino cine pelicula filme filmreview moviereview letterboxd filmmaking filmmaker shortfilm kurzfilm courtmétrage cinematography cinephile cinemastodon filmstodon documentary documentaries doku dokumentarfilm documentaire documental horrormovies horrorfilm classicfilm classicmovies filmnoir silentfilm tcmparty oscars berlinale festivaldecannes",
    },
    {
      slug: "series",
      title: "Series",
      tags: "tvseries tvshow series serien seriestv tv television fernsehen télé netflix tatort sitcom bingewatching miniseries",
    },
    {
      slug: "animation",
      title: "Animation",
      tags: "animation animated animator anime zeichentrick trickfilm dessinanimé dibujosanimados animação animacion cartoon stopmotion pixar ghibli studioghibli 2danimation 3danimation claymation",
    },
    {
      slug: "theatre",
      title: "Theatre and opera",
      tags: "theatre theater teatro bühne buehne stageplay schauspielhaus playwright dramaturgie puppetry puppets figurentheater shakespeare westend broadway opera oper musical musicaltheatre musicaltheater operetta operette",
    },
    {
      slug: "dance",
      title: "Dance",
      tags: "dance dancing dancer tanz tanzen danse danza dança ballet ballett balletdancer contemporarydance swingdance lindyhop breakdance choreography tango",
    },
  ],
} as const satisfies TopTopic;
