import type { TopTopic } from "@/lib/topic/topic";

export const books = {
  slug: "books",
  title: "Books",
  line: "Reading, writing, and those who keep books.",
  tags: "book bookstodon booksky bookworm booklover bookclub bookreview bookrecommendations buch bücher buecher livre libro livro reading currentlyreading amreading lesen lectura lecture literature literatur littérature literatura library libraries bibliothek bücherei bibliothèque biblioteca bookshop bookstore buchhandlung librairie librería audiobook hörbuch ebook nonfiction sachbuch",
  repositoryTopics: "epub calibre ebook-reader",
  below: [
    {
      slug: "novels",
      title: "Novels and stories",
      tags: "novel romane fiction literaryfiction shortstory shortstories kurzgeschichte kurzgeschichten novela cuento romance historicalfiction classicliterature flashfiction belletristik",
    },
    {
      slug: "crime-fiction",
      title: "Crime fiction",
      tags: "crimefiction crimenovel krimi thriller mysterybooks detectivefiction romanpolicier novelanegra whodunit cosymystery cozymystery agathachristie sherlockholmes",
    },
    {
      slug: "science-fiction",
      title: "Science fiction and fantasy",
      tags: "sciencefiction scifi sff fantasy fantasybooks cienciaficcion ficçãocientífica solarpunk cyberpunk steampunk spaceopera speculativefiction tolkien lotr discworld terrypratchett startrek starwars doctorwho hopepunk",
    },
    {
      slug: "poetry",
      title: "Poetry",
      tags: "poetry poem poet lyrik gedicht gedichte poésie poesía poema haiku micropoetry smallpoems sonnet poetrycommunity",
    },
    {
      slug: "comics",
      title: "Comics",
      tags: "comic webcomic manga graphicnovel bandedessinée historieta tebeo quadrinhos comicstrip comicart cartoonist fumetti makecomics",
    },
    {
      slug: "writing",
      title: "Writing",
      tags: "writing writer writingcommunity amwriting author autor autorin schreiben schriftsteller écriture ecrivain escribir escritura escritor escrever escrita nanowrimo worldbuilding blogging blog blogger screenwriting notebook fountainpen füller journaling",
    },
  ],
} as const satisfies TopTopic;
