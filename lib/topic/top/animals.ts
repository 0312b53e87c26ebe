import type { TopTopic } from "@/lib/topic/topic";

export const animals = {
  slug: "animals",
  title: "Animals",
  line: "With us, around us, above us.",
  tags: "animal tiere animaux animales animais pet pets haustier haustiere mascota zoo rabbit kaninchen hamster guineapig meerschweinchen aquarium aquarist aquaristik tortoise turtle schildkröte reptile",
  below: [
    {
      slug: "cats",
      title: "Cats",
      tags: "cat cats kitten kitty katze katzen kätzchen chaton gato gatinho gatito caturday catsky catstodon mastocats catcontent fedicats katzenliebe catlife blackcat tabby rescuecat",
    },
    {
      slug: "dogs",
      title: "Dogs",
      tags: "dog dogs puppy puppies doggo hund hunde welpe welpen chien perro perrito cachorro cão cães dogstodon mastodogs dogsky dogtraining dogwalk gassi greyhound labrador dackel dachshund corgi bordercollie rescuedog sheepdog",
    },
    {
      slug: "birds",
      title: "Birds",
      tags: "bird vogel voegel oiseau oiseaux pájaro aves pássaros birding birder birdwatching birdwatchers birdsky mastobirds ornithology ornithologie vogelbeobachtung gartenvögel ornithologue owl owls eule eulen crow corvid hummingbird storks storch puffin parrot backyardbirds birdsong birdfeeder chickens hühner ducks ente enten goose geese",
    },
    {
      slug: "horses",
      title: "Horses",
      tags: "horse pferd pferde cheval chevaux équitation caballo equitación cavalo horseriding reiten equestrian dressage dressur pony ponies",
    },
    {
      slug: "insects",
      title: "Insects and spiders",
      tags: "insect insekten insekt insecte insecto bee bees bumblebee biene bienen wildbienen hummel hummeln abeille abeja abelha beekeeping beekeeper imkerei imker apiculture apicultura butterfly butterflies schmetterling schmetterlinge papillon mariposa borboleta moth mothsmatter teammoth dragonfly dragonflies libelle libellen beetle käfer ants ameisen spider spinne araignée arachnids insectthursday invertebrates",
    },
    {
      slug: "wildlife",
      title: "Wild animals",
      tags: "wildlife wildtiere faunesauvage faune fauna vidasilvestre wildanimals mammal fox foxes fuchs füchse renard squirrel eichhörnchen écureuil hedgehog igel deer reh hirsch badger dachs bat bats fledermaus wolf wolves whale wale dolphin seal elephants frog frösche toads amphibians snake schlangen snails octopus sealife marinelife fish fische jellyfish trailcam",
    },
  ],
} as const satisfies TopTopic;
