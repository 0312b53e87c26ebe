import type { TopTopic } from "@/lib/topic/topic";

export const software = {
  slug: "software",
  title: "Software",
  line: "Written, run, mended and shared.",
  tags: "software softwaredevelopment softwareengineering softwareentwicklung programming programmieren programmation programación programação coding code coder developer entwickler développeur desarrollador dev devs devlife computerscience informatik informatique informática algorithms algorithmen adventofcode 100daysofcode codenewbie tech technology technik technologie tecnología",
  languages:
    "Perl, Raku, Lua, Luau, Tcl, Smalltalk, Pascal, Crystal, COBOL, Forth, Factor, AutoHotkey, VBA, BASIC",
  repositoryTopics: "data-structures parser compiler cli api sdk",
  below: [
    {
      slug: "web-development",
      title: "Making websites",
      tags: "webdev webdevelopment webentwicklung développementweb desarrolloweb frontend frontenddev html html5 css css3 sass webcomponents webstandards wasm webassembly browser firefox indieweb smallweb personalsite wordpress drupal eleventy 11ty php laravel symfony rubyonrails http",
      languages:
        "HTML, CSS, SCSS, Sass, Less, Stylus, Vue, Svelte, Astro, MDX, Pug, Handlebars, EJS, Liquid, Twig, Blade, PHP, Hack, Ruby, WebAssembly",
      repositoryTopics:
        "website frontend-framework static-site-generator web-framework tailwindcss bootstrap rails ruby rest-api graphql http-client cms",
    },
    {
      slug: "javascript",
      title: "JavaScript and TypeScript",
      tags: "javascript typescript js nodejs reactjs vuejs svelte sveltekit angularjs nextjs denoland bunjs ecmascript tc39 expressjs npm jquery astrojs",
      languages: "JavaScript, TypeScript, TSX, CoffeeScript, ReScript, LiveScript",
      repositoryTopics: "react vue angular node deno bun redux vite webpack babel eslint electron nestjs",
    },
    {
      slug: "python",
      title: "Python",
      tags: "python python3 pythonprogramming pythondev pycon europython pypi django flask fastapi micropython circuitpython",
      languages: "Python, Cython, Starlark",
      repositoryTopics: "python-library asyncio pytest pip",
    },
    {
      slug: "rust",
      title: "Rust",
      tags: "rust rustlang rustprogramming rustaceans",
      languages: "Rust",
      repositoryTopics: "tokio rust-crate crate no-std",
    },
    {
      slug: "go",
      title: "Go",
      tags: "golang gophercon gopher golangdev",
      languages: "Go, Go Template",
      repositoryTopics: "go goroutine golang-library",
    },
    {
      slug: "java-and-kotlin",
      title: "Java, Kotlin and the JVM",
      tags: "java kotlin jvm openjdk javaprogramming springboot quarkus scala scalalang groovylang gradle maven jakartaee",
      languages: "Java, Kotlin, Scala, Groovy, Java Server Pages, AspectJ",
      repositoryTopics: "spring spring-framework hibernate jpa akka minecraft-plugin",
    },
    {
      slug: "c-and-cpp",
      title: "C, C++ and close to the machine",
      tags: "cpp cplusplus cpp20 cprogramming clang gcc llvm assemblylanguage systemsprogramming ziglang osdev kerneldev embeddedsystems embedded firmware",
      languages: "C, C++, Zig, Assembly, D, Nim, Hare, OpenCL, Odin, Ada, Cuda, CMake, LLVM, V, C3",
      repositoryTopics:
        "c zig qt sdl2 opengl vulkan cmake-modules header-only memory-allocator operating-system",
    },
    {
      slug: "dotnet",
      title: "C# and .NET",
      tags: "dotnet csharp dotnetcore aspnetcore aspnet fsharp blazor nuget visualstudio",
      languages: "C#, F#, Visual Basic .NET, ASP.NET",
      repositoryTopics: "net wpf xamarin entity-framework avalonia",
    },
    {
      slug: "functional-programming",
      title: "Functional programming",
      tags: "functionalprogramming haskell ocaml elixir elixirlang erlang elmlang clojure clojurescript commonlisp lisp schemelang racketlang purescript gleam gleamlang guile emacs orgmode doomemacs",
      languages:
        "Haskell, OCaml, Elixir, Erlang, Elm, Clojure, Common Lisp, Scheme, Racket, PureScript, Idris, Standard ML, Gleam, Emacs Lisp, Reason, Prolog, Roc, Dhall, APL",
      repositoryTopics: "functional monad scheme racket fp emacs-lisp phoenix-framework",
    },
    {
      slug: "mobile-development",
      title: "Making apps",
      tags: "mobiledev appdevelopment appdev iosdev iosdevelopment swiftui swiftlang androiddev androiddevelopment jetpackcompose flutter flutterdev dartlang reactnative xcode macdev indieapps",
      languages: "Swift, Objective-C, Dart, Objective-C++",
      repositoryTopics:
        "swift ios android android-app ios-app uikit swift-package swiftpm macos-app f-droid dart",
    },
    {
      slug: "data",
      title: "Data and databases",
      tags: "data datascience datenanalyse dataanalysis dataanalytics opendata offenedaten datosabiertos database datenbank datenbanken basesdedatos sql postgres postgresql mysql mariadb sqlite duckdb mongodb redis rstats tidyverse ggplot2 tidytuesday jupyter julialang dataengineering bigdata statistics statistik statistiques estadística bayesian spreadsheet",
      languages: "R, Jupyter Notebook, Julia, SQL, PLpgSQL, PLSQL, TSQL, Stata, SAS, Stan, Cypher, SPARQL",
      repositoryTopics:
        "orm etl data-pipeline time-series nosql elasticsearch apache-spark pandas numpy scipy matplotlib dbt",
    },
    {
      slug: "machine-learning",
      title: "Machine learning",
      tags: "ai ki ia artificialintelligence künstlicheintelligenz kuenstlicheintelligenz intelligenceartificielle inteligenciaartificial machinelearning maschinelleslernen ml deeplearning neuralnetworks llm llms genai generativeai chatgpt openai huggingface pytorch tensorflow computervision nlp nlproc reinforcementlearning stablediffusion localllm ollama kaggle",
      repositoryTopics:
        "keras transformers diffusion-models object-detection scikit-learn llm-inference langchain speech-recognition text-to-speech large-language-models gpt",
    },
    {
      slug: "security",
      title: "Computer security",
      tags: "infosec cybersecurity cybersecurité ciberseguridad ciberseguridade cibersegurança itsecurity itsicherheit itsec informationsecurity computersecurity appsec threatintel malware ransomware phishing pentesting pentest redteam blueteam bugbounty ctf capturetheflag hacking hacker cve vulnerability vulnerabilities reverseengineering cryptography kryptographie passkeys passwordmanager encryption verschlüsselung netsec dfir osint defcon blackhat ccc",
      languages: "YARA",
      repositoryTopics:
        "security security-tools penetration-testing fuzzing exploit oauth2 authentication forensics wireguard tls",
    },
    {
      slug: "operations",
      title: "Running servers",
      tags: "devops sysadmin sysadminlife sre cloudcomputing cloudnative aws azure gcp kubernetes k8s docker podman containers terraform opentofu ansible selfhosting selfhosted selfhost homelab homeserver server monitoring grafana observability nginx caddyserver proxmox truenas dns ipv6 netzwerk nextcloud",
      languages: "HCL, Dockerfile, Puppet, Jinja, Bicep, Jsonnet, CUE, Smarty",
      repositoryTopics:
        "kubernetes-operator helm-charts helm infrastructure-as-code ci-cd github-actions prometheus serverless opentelemetry terraform-provider docker-compose reverse-proxy",
    },
    {
      slug: "linux",
      title: "Linux and the command line",
      tags: "linux gnulinux linuxdesktop linuxmint debian ubuntu archlinux fedora fedoralinux opensuse nixos gentoo alpinelinux kde kdeplasma plasma6 gnome xfce wayland swaywm hyprland systemd linuxkernel bash zsh fishshell shellscript commandline unix bsd freebsd openbsd netbsd vim neovim tmux raspberrypios distro thinkpad",
      languages: "Shell, PowerShell, Nix, Vim script, fish, Tcsh, sed, Awk, Batchfile, Nushell, Roff",
      repositoryTopics:
        "dotfiles terminal shell neovim-plugin vim-plugin bash-script tui ncurses command-line-tool flatpak gtk window-manager",
    },
    {
      slug: "open-source",
      title: "Open source",
      tags: "opensource foss floss freesoftware freiesoftware freiersoftware logiciellibre logicielslibres softwarelibre softwarelivre libresoftware opensourcesoftware oss hacktoberfest fosdem git github gitlab codeberg forgejo libreoffice fsfe copyleft opensourceprojects",
      repositoryTopics: "awesome awesome-list good-first-issue gitea git-tools",
    },
    {
      slug: "social-web",
      title: "The social web",
      tags: "fediverse fediversum fedi mastodon mastodonadmin mastoadmin activitypub bluesky atproto atprotocol pleroma akkoma misskey lemmy peertube friendica gotosocial matrixchat xmpp rssreader webmention feditips openweb",
      repositoryTopics: "activitypub-server mastodon-client mastodon-bot bluesky-bot fediverse-client",
    },
  ],
} as const satisfies TopTopic;
