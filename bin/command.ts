import { Refusal } from "./project.mjs";

const endings: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

/** Registers what must be undone before the process ends, however it ends. The last registered is undone first. */
export function atEnd(undo: () => Promise<void>): void {
  endings.push(undo);
}

async function undoAll(): Promise<void> {
  for (const undo of endings.splice(0).reverse()) {
    await undo().catch((error: unknown) => console.error(error));
  }
}

async function endWith(code: number): Promise<void> {
  ending ??= undoAll();
  await ending;
  process.exit(code);
}

/**
 * Runs a command to its end: undoes what it started, also on Ctrl-C, SIGTERM and when the process that started it is gone,
 * and turns a `Refusal` into its sentence. The command's number, if any, is the exit code.
 */
export function runCommand(command: (args: readonly string[]) => Promise<number | undefined>): void {
  process.on("SIGINT", () => void endWith(130));
  process.on("SIGTERM", () => void endWith(143));
  if (process.channel) {
    process.once("disconnect", () => void endWith(143));
    process.channel.unref();
  }
  command(process.argv.slice(2)).then(
    (code) => endWith(code ?? 0),
    (error: unknown) => {
      console.error(error instanceof Refusal ? error.message : error);
      return endWith(1);
    },
  );
}
