// Loaded before the network's servers, which would listen on every address of the machine: keeps them on 127.0.0.1.
import { Server } from "node:net";

const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  const host = "127.0.0.1";
  const done = rest.filter((argument) => typeof argument === "function");
  if (typeof first === "function") return listen.call(this, { port: 0, host }, first);
  if (typeof first === "object" && first !== null) return listen.call(this, { ...first, host }, ...done);
  return listen.call(this, { port: Number(first ?? 0), host }, ...done);
};
