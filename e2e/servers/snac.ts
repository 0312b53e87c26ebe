import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { type AddressInfo, createServer as createListener } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { snacBinary } from "./snac-binary.ts";
import { type SnacUser, snacUser, until } from "./snac-user.ts";

export interface Snac {
  /** As in `http://127.0.0.1:4711`. */
  readonly url: string;
  /** As people on it write it behind the @; to be named in LAUREL_ALLOWED_PRIVATE_HOSTS. */
  readonly host: string;
  /** Makes a user; `since` is when their account says it was made (now, unless told). */
  addUser(name: string, since?: Date): Promise<SnacUser>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const listener = createListener().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  await new Promise((done) => listener.close(done));
  return port;
}

// snac closes connections without saying so: in front of it everybody is told, and behind it none is used twice.
async function frontOf(port: number) {
  const server = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, connection: "close" };
    const onward = request({
      host: "127.0.0.1",
      port,
      agent: false,
      method: incoming.method,
      path: incoming.url,
      headers,
    });
    onward.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: "close" });
      answer.pipe(outgoing);
    });
    onward.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

async function answered(child: ChildProcess, lines: string): Promise<string> {
  let said = "";
  child.stdout?.on("data", (part: Buffer) => {
    said += part.toString();
  });
  child.stdin?.end(lines);
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`snac ended with ${code}: ${said}`);
  return said;
}

async function change(file: string, changes: object): Promise<void> {
  const before = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, JSON.stringify({ ...before, ...changes }));
}

/** Starts an empty server of its own on loopback. Throws where this machine cannot have snac. */
export async function startSnac(): Promise<Snac> {
  const binary = await snacBinary();
  const home = await mkdtemp(join(tmpdir(), "laurel-snac-"));
  const base = join(home, "base");
  const port = await freePort();
  const front = await frontOf(port);
  const host = `127.0.0.1:${front.port}`;
  const url = `http://${host}`;
  await answered(spawn(binary, ["init", base]), `127.0.0.1\n${port}\n${host}\n\n\n`);
  await change(join(base, "server.json"), { protocol: "http", disable_email_notifications: true });
  const daemon = spawn(binary, ["httpd", base], { stdio: "ignore" });
  // A test run that ends early takes it along.
  const end = () => daemon.kill();
  process.once("exit", end);
  await until(
    () =>
      fetch(`${url}/.well-known/nodeinfo`).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
  );
  return {
    url,
    host,
    async addUser(name, since) {
      const { stdout } = await promisify(execFile)(binary, ["adduser", base, name]).catch(() => ({
        stdout: "",
      }));
      const password = /password is (\S+)/.exec(stdout)?.[1];
      if (!password) throw new Error(`snac made no user ${name}: ${stdout}`);
      const published = since ? { published: since.toISOString().replace(/\.\d+/, "") } : {};
      await change(join(base, "user", name, "user.json"), { show_contact_metrics: true, ...published });
      return snacUser(url, name, password);
    },
    async stop() {
      const ended = once(daemon, "exit");
      process.off("exit", end);
      daemon.kill();
      await ended;
      front.server.closeAllConnections();
      await new Promise((done) => front.server.close(done));
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** As `startSnac`, but where this machine cannot have it, the reason in words, for a test to be skipped with. */
export async function snacOrReason(): Promise<Snac | string> {
  try {
    return await startSnac();
  } catch (error) {
    return `no snac on this machine: ${error instanceof Error ? error.message : String(error)}`;
  }
}
