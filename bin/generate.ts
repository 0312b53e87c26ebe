import { runCommand } from "./command.ts";
import { generate } from "./generated.ts";

runCommand(async () => {
  await generate();
  return 0;
});
