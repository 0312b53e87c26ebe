import { rotateKeys } from "../lib/rotate-keys.ts";
import { checkedSettings } from "./checked-settings.ts";
import { runCommand } from "./command.ts";

runCommand(async () => {
  checkedSettings();
  for (const { table, column, rotated } of await rotateKeys())
    console.log(`  ${`${table}.${column}`.padEnd(34)} ${rotated} sealed anew`);
  console.log("Everything is sealed with the first key of LAUREL_KEYS. The others may leave it.");
  return 0;
});
