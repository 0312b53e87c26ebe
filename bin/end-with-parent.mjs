// Loaded before a server that another process of ours started: ends it when that process is gone, however it went.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
