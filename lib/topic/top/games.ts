import type { TopTopic } from "@/lib/topic/topic";

export const games = {
  slug: "games",
  title: "Games",
  line: "Played on screens, on tables, and in the head.",
  tags: "game spiel spiele jeu jeux juego jogo puzzle jigsaw jigsawpuzzle sudoku crossword kreuzworträtsel motscroisés crucigrama wordle rätsel pubquiz escaperoom rubikscube",
  below: [
    {
      slug: "video-games",
      title: "Video games",
      tags: "videogame gaming gamer pcgaming videospiele videospiel jeuxvideo videojuegos videogiochi nintendo nintendoswitch playstation ps5 xbox steamdeck indiegame zelda minecraft animalcrossing stardewvalley baldursgate3 pokemon speedrun esports twitch letsplay cozygames acnh eldenring skyrim fortnite leagueoflegends linuxgaming",
      repositoryTopics: "emulator minecraft-mod",
    },
    {
      slug: "retro-games",
      title: "Retro games",
      tags: "retrogaming retrogames retrogamer retrospiele gameboy snes n64 segagenesis megadrive dreamcast arcade arcadegames pinball dosgaming dosgames msdosgames pointandclick textadventure interactivefiction roguelike amigagames c64games ps1 ps2",
    },
    {
      slug: "board-games",
      title: "Board and card games",
      tags: "boardgame boardgaming boardgamegeek bgg brettspiel brettspiele gesellschaftsspiele jeudesociété jeuxdesociété jeuxdeplateau juegosdemesa juegodemesa jogosdetabuleiro tabletop tabletopgames tabletopgaming cardgame kartenspiel kartenspiele magicthegathering mtg mtgcommander tcg skat bridgegame scrabble mahjong backgammon wargaming miniaturepainting warhammer warhammer40k",
    },
    {
      slug: "role-playing-games",
      title: "Role-playing games",
      tags: "rpg rpgs ttrpg ttrpgcommunity roleplayinggame roleplaying rollenspiel rollenspiele penandpaper pnpde jdr jeuderole juegosderol dnd dnd5e dungeonsanddragons pathfinder osr callofcthulhu dasschwarzeauge larp dungeon23 solorpg gamemaster",
    },
    {
      slug: "chess",
      title: "Chess",
      tags: "chess schach échecs ajedrez xadrez lichess chesscom chesspuzzle chessproblem worldchess",
      repositoryTopics: "chess-engine stockfish uci chess-ai",
    },
    {
      slug: "game-development",
      title: "Making games",
      tags: "gamedev gamedevelopment indiedev indiegamedev spieleentwicklung gamedesign leveldesign screenshotsaturday godot godotengine unity3d unrealengine madewithunity gamejam ludumdare pico8 bevy bevyengine shaders procgen proceduralgeneration",
      languages:
        "GDScript, GLSL, HLSL, ShaderLab, GDShader, WGSL, Game Maker Language, Inform 7, Ren'Py, UnrealScript, ActionScript, Haxe, GAML",
      repositoryTopics: "game-engine unity raylib pygame phaser love2d game-2d voxel gamemaker",
    },
  ],
} as const satisfies TopTopic;
