// Loaded before a program that another process of ours started: ends it when that process is gone, however it went.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();

// For this process alone: one that it starts in turn speaks with it over such a channel, and lives by it.
process.execArgv = process.execArgv.filter(
  (flag, index, all) => !flag.includes("end-with-parent") && !all[index + 1]?.includes("end-with-parent"),
);
