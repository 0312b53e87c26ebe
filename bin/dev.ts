import { runCommand } from "./command.ts";
import { prepareLocal } from "./local.ts";
import { startNext } from "./next.ts";
import { exitOf } from "./tool.ts";

runCommand(async () => {
  const { settings, port, url } = await prepareLocal("development");
  console.log(`Mail arrives at ${url}/inbox\n`);
  return exitOf(await startNext(["dev", "-H", "127.0.0.1", "-p", String(port)], settings));
});
