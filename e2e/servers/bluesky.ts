import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "../../bin/postgres/database.ts";
import { throwAwayCluster } from "../../bin/postgres/throw-away.ts";
import { endingWithParent } from "../../bin/tool.ts";
import { blueskyFolder } from "./bluesky-install.ts";
import { type BlueskyUser, newBlueskyUser } from "./bluesky-user.ts";

/** Where the servers of a network listen. */
export interface BlueskyUrls {
  readonly plcUrl: string;
  readonly pdsUrl: string;
  readonly appViewUrl: string;
  readonly appViewDid: string;
}

/** A whole Bluesky network on loopback, with nobody on it. */
export interface Bluesky extends BlueskyUrls {
  /** The settings by which Laurel finds it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Makes an account, `name.test`; its profile says that it was made at `since` (two years ago, unless told). */
  addUser(name: string, since?: Date): Promise<BlueskyUser>;
  /** Resolves when what was written so far is seen by everybody. */
  settle(): Promise<void>;
  /** Takes back what an account allowed to programs. */
  revokeAll(user: BlueskyUser): Promise<void>;
  /** Lets the network's servers find something at an address outside. */
  publish(url: string, json: object): Promise<void>;
  stop(): Promise<void>;
}

/** The program in which the servers run. It answers by the id of each message. */
class Program {
  #said = "";
  #last = 0;
  #ended = false;
  readonly #waiting = new Map<number, (error?: string) => void>();
  /** Resolves when the process is gone, however it went. */
  readonly gone: Promise<void>;

  constructor(readonly child: ChildProcess) {
    for (const output of [child.stdout, child.stderr]) {
      output?.on("data", (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString("utf8")).slice(-4_000);
      });
    }
    child.on("message", ({ id, error }: { id?: number; error?: string }) => {
      if (id !== undefined) this.#answer(id, error);
    });
    this.gone = once(child, "close").then(([code]) => {
      this.#ended = true;
      for (const id of this.#waiting.keys())
        this.#answer(id, `the network ended with ${code}: ${this.#said}`);
    });
  }

  #answer(id: number, error?: string): void {
    this.#waiting.get(id)?.(error);
    this.#waiting.delete(id);
  }

  /** The first message; throws with what was said where the program ended before. */
  async started(): Promise<BlueskyUrls> {
    const first = await Promise.race([once(this.child, "message"), this.gone]);
    if (!first) throw new Error(`the network did not start: ${this.#said}`);
    return first[0] as BlueskyUrls;
  }

  ask(act: string, told: object = {}): Promise<void> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (error) => (error === undefined ? resolve() : reject(new Error(error))));
      if (this.#ended) this.#answer(id, `the network is gone: ${this.#said}`);
      else this.child.send({ id, act, ...told });
    });
  }

  /** Throws with what was said where the program had ended before: its tests failed for that. */
  async stop(): Promise<void> {
    const before = this.#ended;
    this.child.kill("SIGKILL");
    await this.gone;
    if (before) throw new Error(`the network had ended: ${this.#said}`);
  }
}

function settingsOf({ plcUrl, pdsUrl, appViewUrl, appViewDid }: BlueskyUrls): Record<string, string> {
  return {
    BLUESKY_APPVIEW_URL: appViewUrl,
    BLUESKY_APPVIEW_DID: appViewDid,
    BLUESKY_PLC_URL: plcUrl,
    BLUESKY_HANDLE_RESOLVER_URL: pdsUrl,
    LAUREL_ALLOWED_PRIVATE_HOSTS: [plcUrl, pdsUrl, appViewUrl].map((url) => new URL(url).host).join(","),
  };
}

/** Starts a network. Throws where this machine cannot have one. */
export async function startBluesky(): Promise<Bluesky> {
  const folder = await blueskyFolder();
  const cluster = await throwAwayCluster();
  const files = await mkdtemp(join(tmpdir(), "laurel-bluesky-"));
  const clear = async () => {
    await cluster.release();
    await rm(files, { recursive: true, force: true });
  };
  try {
    await createDatabase(cluster.url("bluesky"));
    const loopback = ["--import", "./loopback.mjs", "--dns-result-order=ipv4first"];
    const child = spawn(process.execPath, [...endingWithParent, ...loopback, "network.mjs"], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_ENV: "development",
        NODE_OPTIONS: "",
        TMPDIR: files,
        DB_POSTGRES_URL: cluster.url("bluesky"),
        // Nothing listens there: of Redis it needs no more than a name.
        REDIS_HOST: "127.0.0.1:1",
        LOG_ENABLED: "false",
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const program = new Program(child);
    const urls = await program.started();
    return {
      ...urls,
      settings: settingsOf(urls),
      addUser: (name, since) => newBlueskyUser(urls.pdsUrl, name, since),
      settle: () => program.ask("settle"),
      revokeAll: ({ did }) => program.ask("revokeAll", { did }),
      publish: (url, json) => program.ask("publish", { url, json }),
      async stop() {
        try {
          await program.stop();
        } finally {
          await clear();
        }
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** As `startBluesky`, but where this machine cannot have it, the reason in words, for a test to be skipped with. */
export async function blueskyOrReason(): Promise<Bluesky | string> {
  try {
    return await startBluesky();
  } catch (error) {
    return `no Bluesky network on this machine: ${error instanceof Error ? error.message : String(error)}`;
  }
}
