import { atEnd, runCommand } from "./command.ts";
import { prepareLocal } from "./local.ts";
import { startNext } from "./next.ts";
import { exitOf } from "./tool.ts";

runCommand(async () => {
  const { settings, port, url } = await prepareLocal("development");
  console.log(`Mail arrives at ${url}/inbox\n`);
  const server = await startNext(["dev", "-H", "127.0.0.1", "-p", String(port)], settings);
  atEnd(server.stop);
  return exitOf(server.child);
});
