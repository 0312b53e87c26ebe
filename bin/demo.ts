import { buildIfNeeded } from "./built.ts";
import { atEnd, runCommand } from "./command.ts";
import { prepareLocal } from "./local.ts";
import { startNext, untilAnswering } from "./next.ts";
import { step } from "./project.mjs";
import { exitOf } from "./tool.ts";

runCommand(async () => {
  const { settings, url, port } = await prepareLocal("demo");
  await buildIfNeeded();
  const said: string[] = [];
  let serving = false;
  const server = await startNext(["start", "-H", "127.0.0.1", "-p", String(port)], settings, (text) => {
    // Next's own greeting would only repeat ours; later lines are the application's log.
    if (serving) process.stdout.write(text);
    else said.push(text);
  });
  atEnd(server.stop);
  await step("Starting the web server", () => untilAnswering(url, server.child)).catch((error: unknown) => {
    process.stderr.write(said.join(""));
    throw error;
  });
  serving = true;
  console.log(`
Laurel is at ${url}

  Sign in      ${url}/sign-in  (one click as a member, a brand or an admin, or by mail)
  Mail         ${url}/inbox  (every mail that Laurel sends arrives there)
  Money        is paid on a simulated Stripe: card 4242 4242 4242 4242, and none moves

Press Ctrl-C to stop. What you do is kept in .data/ for the next time.
`);
  return exitOf(server.child);
});
