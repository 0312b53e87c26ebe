import { build } from "./built.ts";
import { runCommand } from "./command.ts";

runCommand(async () => {
  await build();
  return 0;
});
