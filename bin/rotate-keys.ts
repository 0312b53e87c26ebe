import { rotateKeys } from "../lib/rotate-keys.ts";
import { checkedSettings } from "./checked-settings.ts";
import { runCommand } from "./command.ts";

runCommand(async () => {
  checkedSettings();
  for (const { table, rotated } of await rotateKeys())
    console.log(`  ${table.padEnd(16)} ${rotated} sealed anew`);
  console.log("Everything is sealed with the first key of LAUREL_KEYS. The others may leave it.");
  return 0;
});
